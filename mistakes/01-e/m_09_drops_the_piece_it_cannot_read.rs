//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let mut values = header
        .as_bytes()
        .split(|byte| *byte == b';')
        .filter(|piece| piece.is_ascii())
        .filter_map(|piece| std::str::from_utf8(piece).ok())
        .filter_map(|piece| piece.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
