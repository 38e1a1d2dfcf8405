//! caught by: step_4::an_age_counts_before_a_date
//! Asks for a date first.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(date) = set.all("expires").filter_map(parse_date).next_back() {
        return Some(date.min(now + LONGEST));
    }
    let age = set.all("max-age").filter_map(max_age).next_back()?;
    Some(if age.is_zero() { UNIX_EPOCH } else { now + age })
}
