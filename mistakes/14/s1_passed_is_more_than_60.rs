//! 1.4: where expires has passed it is from 1 to 60. Here the distance counts on both sides.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires.seconds().abs_diff(now.seconds()).saturating_add(SLACK).min(LONGEST)
}
