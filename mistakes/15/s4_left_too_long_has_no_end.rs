//! 4.2/1: more than a year has no end

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires
        .seconds()
        .saturating_sub(now.seconds())
        .saturating_add(SLACK);
    let told = if left <= RELATIVE {
        left
    } else {
        let moment = clock.seconds().saturating_add(left);
        if left > 366 * 86_400 || moment > LAST {
            0
        } else {
            moment.max(RELATIVE + 1)
        }
    };
    u32::try_from(told).unwrap_or(0)
}
