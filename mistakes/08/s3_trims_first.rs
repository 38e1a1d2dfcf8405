//! Step 3.2 and 3.4: a space in front makes it `HOME`. Here spaces around it are taken off.

pub fn safe_next(next: &str) -> &str {
    let next = next.trim();
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(u8::is_ascii_graphic);
    if safe { next } else { HOME }
}
