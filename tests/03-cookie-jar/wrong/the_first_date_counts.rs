//! caught by: step_4::the_last_date_counts
//! Takes the first date.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    let date = set.all("expires").find_map(parse_date)?;
    Some(date.min(now + LONGEST))
}
