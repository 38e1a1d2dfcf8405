//! 1.4: where expires is now, from 1 to 60. Here 0 for now.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    match expires.seconds().saturating_sub(now.seconds()) {
        0 => 0,
        left => left.saturating_add(SLACK).min(LONGEST),
    }
}
