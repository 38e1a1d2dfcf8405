//! Step 3: it gives `HOME`. Here an unsafe place leads to the start page.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    if path && bytes.iter().all(u8::is_ascii_graphic) { next } else { "/" }
}
