//! Step 1.5: compares with LONGEST before it adds the slack. (1.5 broken: more than LONGEST, only where from
//! LONGEST - 59 to LONGEST - 1 seconds are left.)

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    let left = expires.since(now).as_secs();
    if left >= LONGEST {
        LONGEST
    } else {
        left + SLACK
    }
}
