//! caught by: step_1::redis_keeps_it_a_little_longer
//! Adds the slack to the end, which may be the last second there is: then nothing of it is left.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires
        .seconds()
        .saturating_add(SLACK)
        .saturating_sub(now.seconds())
        .clamp(1, LONGEST)
}
