//! caught by: step_5::what_has_expired_makes_room
//! also by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! also by: step_5::a_place_is_taken_over_in_a_full_store
//! Takes two seconds for one.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept.map(|swept| swept.seconds() / 2) != Some(now.seconds() / 2) {
            self.sweep(now);
        }
        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
