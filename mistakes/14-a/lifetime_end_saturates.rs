//! Step 1.3: near the last second the slack is lost. ("must hold" number 1.3 broken; adds SLACK to `expires`, which
//! saturates, and subtracts `now` then: for u64::MAX and u64::MAX - 1000 it gives 1000 in place of 1060)

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    let gone = expires.seconds().saturating_add(SLACK);
    gone.saturating_sub(now.seconds()).clamp(1, LONGEST)
}
