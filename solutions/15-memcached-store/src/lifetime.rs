//! How long memcached keeps an item.

use std::time::Duration;

use memory_store::Timestamp;

// ANCHOR: bounds
/// The longest time that memcached takes for a time from now on: thirty days, in seconds. A larger
/// number is a moment: seconds since 1970.
pub(crate) const RELATIVE: u64 = 30 * 24 * 60 * 60;

/// The last moment that it takes. Its numbers end on 2038-01-19.
pub(crate) const LAST: u64 = i32::MAX as u64;

/// How much longer than its record an item stays. The record's own end decides; memcached only clears
/// away, and its clock is another one.
pub(crate) const SLACK: u64 = 60;
// ANCHOR_END: bounds

// ANCHOR: lifetime
/// What to tell memcached of a record that expires at `expires`, where `now` is what the store was told
/// and `clock` this machine's time, which memcached's ought to be. 0 means: until the place is needed.
pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    // step 4: say how long it may stay
    let left = expires.seconds().saturating_sub(now.seconds());
    let left = left.saturating_add(SLACK);
    let told = if left <= RELATIVE {
        left
    } else {
        clock.plus(Duration::from_secs(left)).seconds()
    };
    if told <= LAST {
        u32::try_from(told).unwrap_or(0)
    } else {
        0
    }
}
// ANCHOR_END: lifetime
