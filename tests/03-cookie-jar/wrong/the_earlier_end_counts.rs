//! caught by: step_4::an_age_counts_before_a_date
//! Takes the earlier of age and date.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    let age = set.all("max-age").filter_map(max_age).next_back();
    let age = age.map(|age| if age.is_zero() { UNIX_EPOCH } else { now + age });
    let date = set.all("expires").filter_map(parse_date).next_back();
    let date = date.map(|date| date.min(now + LONGEST));
    age.into_iter().chain(date).min()
}
