//! caught by: step_3::the_last_age_counts
//! also by: step_4::an_age_counts_before_a_date
//! Reads the last Max-Age alone: if it isn't one, no other counts.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.last("max-age").and_then(max_age) {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    let date = set.all("expires").filter_map(parse_date).next_back()?;
    Some(date.min(now + LONGEST))
}
