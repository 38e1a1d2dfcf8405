//! caught by: step_4::the_last_date_counts
//! Ignores a date that is more than 400 days away.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    let date = set.all("expires").filter_map(parse_date).next_back()?;
    (date <= now + LONGEST).then_some(date)
}
