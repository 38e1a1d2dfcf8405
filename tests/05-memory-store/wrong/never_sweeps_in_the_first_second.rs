//! caught by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! Takes "never" for second 0.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept.unwrap_or(Timestamp::from_seconds(0)) != now {
            self.sweep(now);
        }
        if self.records.len() >= capacity {
            return Err(StoreError::Full { capacity });
        }
        Ok(())
    }
}
