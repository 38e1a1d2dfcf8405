//! caught by: step_5::a_full_store_takes_no_more
//! also by: step_5::what_has_expired_makes_room, step_5::a_full_store_still_says_taken
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::a_place_is_taken_over_in_a_full_store
//! also by: step_5::threads_never_share_the_last_place, step_5::saving_and_deleting_need_no_room
//! also by: step_5::a_flood_of_strangers_is_bounded
//! Sweeps when the store is full, and takes one more whether that helped or not.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        self.sweep(now);
        Ok(())
    }
}
