//! caught by: step_4::what_is_over_is_not_kept_for_ever
//! Forgets that 0 seconds are for ever.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = match expires.seconds().saturating_sub(now.seconds()) {
        0 => 0,
        left => left.saturating_add(SLACK),
    };
    let told = match left <= RELATIVE {
        true => left,
        false => clock.plus(left).seconds(),
    };
    match told <= LAST {
        true => u32::try_from(told).unwrap_or(0),
        false => 0,
    }
}
