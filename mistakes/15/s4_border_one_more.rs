//! 4.2: a second more than thirty days as a time from now

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires
        .seconds()
        .saturating_sub(now.seconds())
        .saturating_add(SLACK);
    let told = if left <= RELATIVE + 1 {
        left
    } else {
        let moment = clock.seconds().saturating_add(left);
        if moment > LAST {
            0
        } else {
            moment.max(RELATIVE + 1)
        }
    };
    u32::try_from(told).unwrap_or(0)
}
