//! Step 4, "Nothing overflows, no matter what the three times are" (and "If the moment would be after `LAST`, memcached keeps the item without an end"): the moment is cut to 32 bits before it is compared with `LAST`; the last second there is gives 0 as it ought to, but a hundred years left give a moment in 1990, and the item is gone.

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    let keep = left.saturating_add(SLACK);
    let told = if keep <= RELATIVE {
        keep as u32
    } else {
        clock.seconds().saturating_add(keep) as u32
    };
    if u64::from(told) > LAST { 0 } else { told }
}
