//! Step 3.4: DEL isn't visible. Here the range ends with it.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(|byte| (0x21..=0x7f).contains(byte));
    if safe { next } else { HOME }
}
