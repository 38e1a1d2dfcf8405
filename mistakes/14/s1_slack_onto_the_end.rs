//! 1.3: what is left and SLACK more. Here the sum stops at the largest number, and near it the slack is
//! missing.

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires.seconds().saturating_add(SLACK).saturating_sub(now.seconds()).clamp(1, LONGEST)
}
