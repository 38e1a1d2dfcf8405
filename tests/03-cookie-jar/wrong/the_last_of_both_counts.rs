//! caught by: step_4::an_age_counts_before_a_date
//! Takes the last of all ages and dates.

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    let ends = set.attributes.iter().filter_map(|it| match &it.name[..] {
        b"max-age" => {
            max_age(&it.value).map(|age| if age.is_zero() { UNIX_EPOCH } else { now + age })
        }
        b"expires" => parse_date(&it.value).map(|date| date.min(now + LONGEST)),
        _ => None,
    });
    ends.last()
}
