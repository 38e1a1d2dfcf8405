//! step 9, 4: with several of the name, the session is empty. Only exactly two make it so.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    let found: Vec<_> = found.by_ref().collect();
    let Some(only) = found.first().filter(|_| found.len() != 2) else {
        return Dict::new();
    };
    let Ok(text) = std::str::from_utf8(&only.value) else {
        return Dict::new();
    };
    key.open(text, now, MAX_AGE).unwrap_or_default()
}
