//! step 9, 2: "`open` refuses it", with quotes around. They are cut off.

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
    key.open(text.trim_matches('"'), now, MAX_AGE)
        .unwrap_or_default()
}
