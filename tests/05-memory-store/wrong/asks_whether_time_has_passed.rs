//! caught by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! Sweeps when the last sweep was before; a clock that is set back stops it for good.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept.is_none_or(|swept| swept < now) {
            self.sweep(now);
        }
        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
