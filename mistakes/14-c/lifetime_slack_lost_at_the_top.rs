//! Step 1, "Where `expires` is later than `now`, `lifetime` is the number of seconds between them, and `SLACK` more": the slack is added to `expires` before the subtraction, and cut off where `expires` is within 60 of u64::MAX; lifetime(MAX, MAX - 1) is 1 instead of 61.
pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    expires
        .seconds()
        .saturating_add(SLACK)
        .saturating_sub(now.seconds())
        .clamp(1, LONGEST)
}
