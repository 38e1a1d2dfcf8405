//! caught by: step_9::what_is_not_a_session_is_none
//! Refuses two cookies of the name, and takes the first of three.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers);
    found.retain(|pair| pair.name == NAME.as_bytes());
    match &found[..] {
        [] | [_, _] => Dict::new(),
        [first, ..] => str::from_utf8(&first.value)
            .ok()
            .and_then(|value| key.open(value, now, MAX_AGE).ok())
            .unwrap_or_default(),
    }
}
