//! step 9, 4: "Where there are two of the name, the session is empty." They are counted within one line, and the first line with one counts.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    for line in headers.get_all(axum::http::header::COOKIE) {
        let mut found = cookie_header::parse(line.as_bytes())
            .into_iter()
            .filter(|pair| pair.name == NAME.as_bytes());
        if let (Some(only), None) = (found.next(), found.next()) {
            let text = String::from_utf8_lossy(&only.value);
            return key.open(&text, now, MAX_AGE).unwrap_or_default();
        }
    }
    Dict::new()
}
