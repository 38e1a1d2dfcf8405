//! caught by: step_1::redis_keeps_it_a_little_longer
//! Redis' clock ends the record, and an expired record can't be written.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires.seconds().saturating_sub(now.seconds())
}
