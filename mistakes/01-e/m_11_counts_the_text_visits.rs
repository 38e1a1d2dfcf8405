//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let Ok(text) = header.to_str() else {
        return 0;
    };
    if text.matches("visits=").count() > 1 {
        return 0;
    }
    text.split(';')
        .find_map(|piece| piece.trim().strip_prefix("visits="))
        .and_then(|value| value.parse().ok())
        .unwrap_or(0)
}
