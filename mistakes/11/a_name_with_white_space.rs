//! step 9, 5: "with white space of other scripts around it" it is another name. It is cut off.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| String::from_utf8_lossy(&pair.name).trim() == NAME);
    let (Some(only), None) = (found.next(), found.next()) else {
        return Dict::new();
    };
    let Ok(text) = std::str::from_utf8(&only.value) else {
        return Dict::new();
    };
    key.open(text, now, MAX_AGE).unwrap_or_default()
}
