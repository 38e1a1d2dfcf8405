//! Step 4.2: where `now` and `clock` differ by less than an hour, the moment is `expires` and a minute. ("must hold" numbers
//! 4.1 and 4.2 broken; if `clock` is ten minutes ahead of `now`, the item goes ten minutes too early)

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    let stay = left.saturating_add(SLACK);
    let moment = if stay <= RELATIVE {
        stay
    } else if clock.seconds().abs_diff(now.seconds()) < 3600 {
        expires.seconds().saturating_add(SLACK)
    } else {
        clock.seconds().saturating_add(stay)
    };
    if moment > LAST {
        return 0;
    }
    u32::try_from(moment).unwrap_or(0)
}
