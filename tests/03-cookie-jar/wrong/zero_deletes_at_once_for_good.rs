//! caught by: step_3::the_last_age_counts
//! An age of zero deletes the cookie, whatever stands behind it.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if set
        .all("max-age")
        .filter_map(max_age)
        .any(|age| age.is_zero())
    {
        return Some(UNIX_EPOCH);
    }
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(now + age);
    }
    let date = set.all("expires").filter_map(parse_date).next_back()?;
    Some(date.min(now + LONGEST))
}
