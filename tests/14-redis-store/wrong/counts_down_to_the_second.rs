//! caught by: step_1::redis_keeps_it_a_little_longer
//! also by: step_3::redis_will_forget_it, step_3::no_end_is_too_far
//! also by: step_4::the_record_s_own_end_decides, step_5::any_record_is_given_back_or_refused
//! also by: step_5::takes_the_end_that_it_is_given, step_5::redis_will_still_forget_it
//! also by: step_5::a_full_redis_takes_what_needs_no_room
//! Redis' clock ends the record, and an expired record can't be written.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires.seconds().saturating_sub(now.seconds())
}
