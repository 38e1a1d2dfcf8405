//! caught by: step_5::a_sweep_removes_what_has_expired
//! also by: step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_version_from_before_a_sweep_never_fits, step_5::a_full_store_takes_no_more
//! also by: step_5::what_has_expired_makes_room, step_5::a_full_store_still_says_taken
//! also by: step_5::a_second_sweep_in_one_second_finds_what_a_save_has_ended
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! also by: step_5::a_place_is_taken_over_in_a_full_store, step_5::saving_and_deleting_need_no_room
//! also by: step_5::a_flood_of_strangers_is_bounded, step_5::no_other_comes_in_while_room_is_made
//! `retain` keeps what the closure says yes to, and this one says yes to what has expired.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| !record.is_live(now));
        before - self.records.len()
    }
}
