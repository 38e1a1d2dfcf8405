//! caught by: step_4::the_last_date_counts
//! Keeps a cookie until a date that is decades away.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    set.all("expires").filter_map(parse_date).next_back()
}
