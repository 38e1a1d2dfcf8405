//! 4.2: compares what is left before it adds the slack: T2592060

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    let told = if left <= RELATIVE {
        left + SLACK
    } else {
        clock.seconds().saturating_add(left).saturating_add(SLACK)
    };
    if told > LAST { 0 } else { told as u32 }
}
