//! caught by: step_1::redis_keeps_it_a_little_longer
//! also by: step_3::a_key_is_free_again_when_its_record_is_over, step_3::redis_will_forget_it
//! also by: step_3::no_end_is_too_far, step_5::redis_will_still_forget_it
//! Redis' clock ends the record, and a record that is over can't be written.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires.seconds().saturating_sub(now.seconds())
}
