//! caught by: step_9::what_is_not_a_session_is_none
//! Takes the quotes off a value, as Werkzeug 3.1.9 does. To chapter 02 they are part of it.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => str::from_utf8(&only.value)
            .ok()
            .and_then(|value| key.open(value.trim_matches('"'), now, MAX_AGE).ok())
            .unwrap_or_default(),
        _ => Dict::new(),
    }
}
