//! caught by: step_4::more_than_thirty_days_are_no_moment_of_1970
//! also by: step_4::no_time_is_too_large
//! Adds the slack to seconds, and not to a moment.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    let told = if left <= RELATIVE - SLACK {
        left + SLACK
    } else {
        clock.plus(Duration::from_secs(left)).seconds()
    };
    if told <= LAST {
        u32::try_from(told).unwrap_or(0)
    } else {
        0
    }
}
