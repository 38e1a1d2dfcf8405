//! caught by: step_1::a_record_expires_at_its_end
//! also by: step_1::even_the_first_and_the_last_second_count, step_1::a_tombstone_is_a_record_too
//! also by: step_1::a_key_is_free_again_when_its_record_has_expired
//! also by: step_1::a_record_that_has_expired_can_be_created
//! also by: step_1::of_two_hundred_at_once_one_takes_the_place
//! also by: step_1::no_other_comes_in_between_look_and_store
//! also by: step_2::what_has_expired_is_not_given_back
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_2::the_new_record_is_the_one_that_counts, step_3::takes_the_end_that_it_is_given
//! also by: step_3::does_not_revive_what_has_expired, step_3::does_not_put_a_new_record_back
//! also by: step_3::what_is_taken_is_given_back, step_5::a_sweep_removes_what_has_expired
//! also by: step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_version_from_before_a_sweep_never_fits, step_5::what_has_expired_makes_room
//! also by: step_5::a_full_store_still_says_taken
//! also by: step_5::a_second_sweep_in_one_second_finds_what_a_save_has_ended
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! also by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! also by: step_5::a_place_is_taken_over_in_a_full_store, step_5::a_flood_of_strangers_is_bounded
//! also by: step_5::no_other_comes_in_while_room_is_made
//! also by: step_7::a_session_ends_a_day_after_its_last_login
//! Takes `expires` for the last second of the record, and it is the first one without it.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        now <= self.expires
    }
}
