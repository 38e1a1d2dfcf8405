//! caught by: step_4::the_last_date_counts
//! also by: step_4::a_date_keeps_and_deletes
//! Takes an Expires that it can't read for one that is over: a typo deletes the cookie.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    let expires = set.last("expires")?;
    let date = set.all("expires").filter_map(parse_date).next_back();
    let _ = expires;
    Some(date.map_or(UNIX_EPOCH, |date| date.min(now + LONGEST)))
}
