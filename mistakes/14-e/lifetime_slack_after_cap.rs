//! Step 1, "It is never more than `LONGEST`": the cap is asked about before the slack is added, so 10^12 seconds (and each of the 59 below) give up to 10^12 + 60.
pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    let left = expires.seconds().saturating_sub(now.seconds());
    if left > LONGEST { LONGEST } else { left + SLACK }
}
