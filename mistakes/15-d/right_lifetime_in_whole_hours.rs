//! It differs in how long an item stays: what is left and the slack are rounded up to whole hours where that is a time from now on (step 4: "The item may stay a little longer"); never a day more, and never more than thirty days. A moment is exact.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    const HOUR: u64 = 60 * 60;
    let left = expires.seconds().saturating_sub(now.seconds());
    let told = match left.checked_add(SLACK) {
        // Thirty days are whole hours, so this is no more than `RELATIVE`.
        Some(keep) if keep <= RELATIVE => keep.div_ceil(HOUR) * HOUR,
        Some(keep) => clock.seconds().saturating_add(keep),
        None => u64::MAX,
    };
    if told > LAST {
        return 0;
    }
    u32::try_from(told).unwrap_or(0)
}
