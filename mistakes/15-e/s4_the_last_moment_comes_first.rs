//! Step 4, "for less than a day, and not without an end, if nothing is left of the record": LAST is compared before it is known whether a moment is needed, so with a clock within a minute of LAST or after it (2038) every record, also an expired one, gives 0, without an end.
pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = Duration::from_secs(expires.seconds().saturating_sub(now.seconds()));
    let left = left.saturating_add(Duration::from_secs(SLACK)).as_secs();
    let moment = clock.seconds().saturating_add(left);
    let number = if moment > LAST {
        0
    } else if left <= RELATIVE {
        left
    } else {
        moment
    };
    u32::try_from(number).unwrap_or(0)
}
