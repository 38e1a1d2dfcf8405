//! step 9, 5: "or behind a comma". A comma divides cookies as a semicolon does.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let mut found = Vec::new();
    for line in headers.get_all(axum::http::header::COOKIE) {
        for piece in line.as_bytes().split(|byte| matches!(byte, b';' | b',')) {
            if let Some(value) = piece.trim_ascii().strip_prefix(b"session=") {
                found.push(value.trim_ascii().to_owned());
            }
        }
    }
    let [only] = &found[..] else {
        return Dict::new();
    };
    let Ok(text) = std::str::from_utf8(only) else {
        return Dict::new();
    };
    key.open(text, now, MAX_AGE).unwrap_or_default()
}
