//! Step 3.1: kept as it is. Here a slash at the end is cut off.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    match next.strip_suffix('/') {
        Some(shorter) if path && next.len() > 1 && bytes.iter().all(u8::is_ascii_graphic) => shorter,
        _ if path && bytes.iter().all(u8::is_ascii_graphic) => next,
        _ => HOME,
    }
}
