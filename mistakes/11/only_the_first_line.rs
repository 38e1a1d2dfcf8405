//! step 9, 1: "in any of the `Cookie` lines". Only the first is read.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let Some(line) = headers.get(axum::http::header::COOKIE) else {
        return Dict::new();
    };
    let mut found = cookie_header::parse(line.as_bytes())
        .into_iter()
        .filter(|pair| pair.name == NAME.as_bytes());
    let (Some(only), None) = (found.next(), found.next()) else {
        return Dict::new();
    };
    let text = String::from_utf8_lossy(&only.value);
    key.open(&text, now, MAX_AGE).unwrap_or_default()
}
