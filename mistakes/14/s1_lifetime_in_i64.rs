//! 1.5: nothing overflows. Here the last second there is becomes -1.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    let left = (expires.seconds() as i64).saturating_sub(now.seconds() as i64).max(0);
    (left as u64).saturating_add(SLACK).min(LONGEST)
}
