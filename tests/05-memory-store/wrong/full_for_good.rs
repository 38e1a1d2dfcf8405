//! caught by: step_5::what_has_expired_makes_room
//! also by: step_5::a_version_from_before_a_sweep_never_fits, step_5::a_full_store_still_says_taken
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! also by: step_5::a_place_is_taken_over_in_a_full_store, step_5::a_flood_of_strangers_is_bounded
//! also by: step_5::no_other_comes_in_while_room_is_made
//! Is full once it was: nothing sweeps when it counts.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, _: Timestamp) -> Result<(), StoreError> {
        Err(StoreError::Full { capacity })
    }
}
