//! Step 4, "If the moment would be after `LAST`, memcached keeps the item without an end … What has a day left needs no moment": `expires` is compared with `LAST`, and not the moment; with `now` and `clock` after 2038 an hour left gives 0 and not 3660, and with a `now` of 1970 and a `clock` of 2037 a year left gives a number between 2^31 and 2^32, for which the item is gone at once.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    if expires.seconds() > LAST {
        return 0;
    }
    let left = expires.seconds().saturating_sub(now.seconds());
    let keep = left.saturating_add(SLACK);
    let told = if keep <= RELATIVE {
        keep
    } else {
        clock.seconds().saturating_add(keep)
    };
    u32::try_from(told).unwrap_or(0)
}
