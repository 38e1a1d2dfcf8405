//! caught by: step_4::the_last_date_counts
//! also by: step_4::an_age_counts_before_a_date
//! Looks at no Expires where there is a Max-Age, even one that it can't read.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    if set.last("max-age").is_some() {
        return None;
    }
    let date = set.all("expires").filter_map(parse_date).next_back()?;
    Some(date.min(now + LONGEST))
}
