//! caught by: step_5::what_has_expired_makes_room
//! also by: step_5::a_full_store_still_says_taken
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! also by: step_5::a_place_is_taken_over_in_a_full_store, step_5::a_flood_of_strangers_is_bounded
//! Asks whether there was a sweep, and not when: the first one is the last.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept.is_none() {
            self.sweep(now);
        }
        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
