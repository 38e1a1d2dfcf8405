//! Step 3.1: kept with its fragment. Here that is cut off.

pub fn safe_next(next: &str) -> &str {
    let next = next.split('#').next().unwrap_or(next);
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(u8::is_ascii_graphic);
    if safe { next } else { HOME }
}
