//! caught by: step_9::what_is_not_a_session_is_none
//! Lets a permanent session in at any age. The cookie that Mallory copied is good for ever.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => str::from_utf8(&only.value)
            .ok()
            .and_then(|value| {
                let session = key.open(value, now, u64::MAX).ok()?;
                let is_permanent = session.get("_permanent") == Some(&Value::Bool(true));
                let max_age = if is_permanent { u64::MAX } else { MAX_AGE };
                key.open(value, now, max_age).ok()
            })
            .unwrap_or_default(),
        _ => Dict::new(),
    }
}
