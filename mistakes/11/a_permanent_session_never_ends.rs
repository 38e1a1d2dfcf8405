//! step 9, 3: "A cookie is good for `MAX_AGE` seconds, and not for one more." Where `_permanent` is set, it is good for ever.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    let (Some(only), None) = (found.next(), found.next()) else {
        return Dict::new();
    };
    let Ok(text) = std::str::from_utf8(&only.value) else {
        return Dict::new();
    };
    match key.open(text, now, u64::MAX) {
        Ok(session) if session.get("_permanent") == Some(&Value::Bool(true)) => session,
        _ => key.open(text, now, MAX_AGE).unwrap_or_default(),
    }
}
