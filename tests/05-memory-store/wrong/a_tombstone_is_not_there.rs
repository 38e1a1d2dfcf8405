//! caught by: step_1::a_tombstone_is_a_record_too
//! also by: step_1::a_key_can_be_created_once, step_2::gives_back_what_was_created
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! also by: step_2::the_new_record_is_the_one_that_counts
//! also by: step_3::replaces_the_version_that_was_seen
//! also by: step_3::the_same_data_again_is_another_version
//! also by: step_3::does_not_revive_what_has_expired, step_3::does_not_put_a_new_record_back
//! also by: step_3::no_other_comes_in_between_look_and_change
//! also by: step_3::any_record_is_given_back_or_refused, step_3::what_is_taken_is_given_back
//! also by: step_4::removes_one_record_and_no_other, step_5::a_sweep_removes_what_has_expired
//! also by: step_5::a_full_store_takes_no_more, step_5::a_place_is_taken_over_in_a_full_store
//! also by: step_7::a_late_login_asks_nothing_more
//! Hides the tombstone of an ended session, so that a late visitor is taken for a new one.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        !self.ended && now < self.expires
    }
}
