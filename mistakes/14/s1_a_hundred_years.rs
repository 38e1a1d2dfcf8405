//! 1.5: however far, it is a thousand years or more. Here a hundred.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    (expires.seconds().saturating_sub(now.seconds()).saturating_add(SLACK)).min(100 * 366 * 86_400)
}
