//! caught by: step_1::a_record_is_over_at_its_end
//! also by: step_1::even_the_first_and_the_last_second_count, step_1::an_ended_mark_is_a_record_too
//! also by: step_2::a_key_is_free_again_when_its_record_is_over
//! also by: step_3::what_is_over_is_not_given_back, step_3::the_new_record_is_the_one_that_counts
//! also by: step_4::takes_the_end_that_it_is_given, step_4::does_not_revive_what_is_over
//! also by: step_4::does_not_put_a_new_record_back, step_6::a_sweep_removes_what_is_over
//! also by: step_6::what_is_over_makes_room, step_6::a_flood_of_strangers_is_bounded
//! also by: step_8::a_session_ends_a_day_after_its_last_login
//! Takes `expires` for the last second of the record, and it is the first one without it.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        now <= self.expires
    }
}
