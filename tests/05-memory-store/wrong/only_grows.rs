//! caught by: step_6::a_full_store_takes_no_more
//! Sweeps when the store is full, and takes one more whether that helped or not.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        self.sweep(now);
        Ok(())
    }
}
