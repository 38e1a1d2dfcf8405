//! 1.5: never more than LONGEST. Here it is LONGEST and 60.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires.seconds().saturating_sub(now.seconds()).min(LONGEST) + SLACK
}
