//! Step 4.3: near the end of memcached's numbers, and after it, each record gets 0. ("must hold" numbers 4.1 and 4.3 broken;
//! where `clock` + what is left is after `LAST`, also a short time, which needs no moment, is without an end)

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let left = expires.seconds().saturating_sub(now.seconds());
    let stay = left.saturating_add(SLACK);
    let moment = clock.seconds().saturating_add(stay);
    if moment > LAST {
        return 0;
    }
    let told = if stay > RELATIVE { moment } else { stay };
    u32::try_from(told).unwrap_or(0)
}
