//! step 9, 5: a name that only looks like `session` is another one. ASCII white space around it, such as a form feed, is cut off.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name.trim_ascii() == NAME.as_bytes());
    let (Some(only), None) = (found.next(), found.next()) else {
        return Dict::new();
    };
    let Ok(text) = std::str::from_utf8(&only.value) else {
        return Dict::new();
    };
    key.open(text, now, MAX_AGE).unwrap_or_default()
}
