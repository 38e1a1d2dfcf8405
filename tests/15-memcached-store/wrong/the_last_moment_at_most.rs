//! caught by: step_4::what_ends_after_2038_is_kept
//! also by: step_4::no_time_is_too_large
//! Tells the last moment that can be told. From 2038 on that is in the past.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires
        .seconds()
        .saturating_sub(now.seconds())
        .saturating_add(SLACK);
    let told = if left <= RELATIVE {
        left
    } else {
        clock.plus(Duration::from_secs(left)).seconds()
    };
    u32::try_from(told.min(LAST)).unwrap_or(0)
}
