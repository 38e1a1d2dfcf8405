//! Step 3.1: a path is kept as it is. Here one of more than 255 bytes isn't.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(u8::is_ascii_graphic) && next.len() <= 255;
    if safe { next } else { HOME }
}
