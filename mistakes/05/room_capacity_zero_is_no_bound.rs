//! step 5, 5: a capacity of 0 is full from the start: it is taken for no limit.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if capacity == 0 {
            return Ok(());
        }
        if self.swept != Some(now) {
            self.sweep(now);
        }

        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
