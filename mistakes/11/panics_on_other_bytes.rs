//! step 9, 2: "`open` refuses it". A value that isn't UTF-8 panics.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    let (Some(only), None) = (found.next(), found.next()) else {
        return Dict::new();
    };
    let text = std::str::from_utf8(&only.value).expect("a cookie is ASCII");
    key.open(text, now, MAX_AGE).unwrap_or_default()
}
