//! Step 1.5: more than LONGEST for the last 60 seconds below it. ("must hold" number 1.5 broken; compares what is left
//! with LONGEST before SLACK is added, so only LONGEST - 59 ..= LONGEST seconds give too much)

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    let left = expires.seconds().saturating_sub(now.seconds());
    if left > LONGEST {
        return LONGEST;
    }
    left + SLACK
}
