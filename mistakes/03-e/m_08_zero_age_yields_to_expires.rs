//! When a cookie ends (sections 5.5, 5.6.1 and 5.6.2).

pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    if let Some(age) = set.all("max-age").rev().find_map(max_age) {
        if !age.is_zero() {
            return Some(now + age);
        }
        if set.last("expires").is_none() {
            return Some(UNIX_EPOCH);
        }
    }
    let date = set.all("expires").rev().find_map(parse_date)?;
    Some(date.min(now + LONGEST))
}
