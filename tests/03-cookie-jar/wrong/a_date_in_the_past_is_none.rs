//! caught by: step_4::the_last_date_counts
//! also by: step_4::a_date_keeps_and_deletes
//! Ignores a date that is over, by which a server deletes.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    let dates = set.all("expires").filter_map(parse_date);
    let date = dates.filter(|date| *date > now).next_back()?;
    Some(date.min(now + LONGEST))
}
