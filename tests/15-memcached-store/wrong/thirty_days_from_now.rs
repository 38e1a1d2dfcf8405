//! caught by: step_4::more_than_thirty_days_are_no_moment_of_1970
//! Says how many seconds are left. From thirty days on, memcached takes that for a moment of 1970.

// ANCHOR: code
pub fn lifetime(expires: Timestamp, now: Timestamp, _clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    u32::try_from(left.saturating_add(SLACK)).unwrap_or(0)
}
// ANCHOR_END: code
