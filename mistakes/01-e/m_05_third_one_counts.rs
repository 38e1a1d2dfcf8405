//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let Ok(text) = header.to_str() else {
        return 0;
    };
    let mut found: Option<&str> = None;
    for piece in text.split(';') {
        let Some((name, value)) = piece.trim().split_once('=') else {
            continue;
        };
        if name != "visits" {
            continue;
        }
        found = match found {
            None => Some(value),
            Some(_) => None,
        };
    }
    found.and_then(|value| value.parse().ok()).unwrap_or(0)
}
