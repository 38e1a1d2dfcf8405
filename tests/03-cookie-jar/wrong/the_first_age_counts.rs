//! caught by: step_3::the_last_age_counts
//! Takes the first age, where the last one counts.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").find_map(max_age) {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    let date = set.all("expires").filter_map(parse_date).next_back()?;
    Some(date.min(now + LONGEST))
}
