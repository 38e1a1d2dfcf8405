//! caught by: step_1::a_moment_is_its_seconds
//! also by: step_1::the_seconds_are_a_moment, step_1::what_goes_in_comes_out
//! also by: step_1::what_we_did_not_write_is_an_error, step_2::a_record_may_last_to_the_end_of_time
//! also by: step_3::any_record_is_given_back_or_refused, step_3::does_not_revive_what_has_expired
//! also by: step_7::removes_what_has_expired_and_nothing_else, step_8::a_user_may_have_any_number
//! also by: step_8::what_has_ended_is_not_listed
//! Reads the bits of a late moment as a negative number, which expired long ago.

pub fn seconds(moment: Timestamp) -> i64 {
    moment.seconds() as i64
}

pub fn timestamp(seconds: i64) -> Option<Timestamp> {
    Some(Timestamp::from_seconds(seconds as u64))
}
