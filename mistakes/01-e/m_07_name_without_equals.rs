//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let Ok(text) = header.to_str() else {
        return 0;
    };
    let mut values = text
        .split(';')
        .map(|piece| piece.trim())
        .map(|piece| piece.split_once('=').unwrap_or((piece, "")))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
