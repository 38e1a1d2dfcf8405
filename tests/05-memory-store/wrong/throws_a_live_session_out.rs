//! caught by: step_5::a_full_store_takes_no_more
//! also by: step_5::what_has_expired_makes_room, step_5::a_full_store_still_says_taken
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::a_place_is_taken_over_in_a_full_store, step_5::saving_and_deleting_need_no_room
//! also by: step_5::a_flood_of_strangers_is_bounded
//! Makes room by ending a live session. A flood of strangers then logs all visitors out.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        self.sweep(now);
        while self.records.len() >= capacity {
            let first_to_end = self.records.iter().min_by_key(|(_, (it, _))| it.expires);
            let Some((&key, _)) = first_to_end else {
                return Err(StoreError::Full { capacity });
            };
            self.records.remove(&key);
        }
        Ok(())
    }
}
