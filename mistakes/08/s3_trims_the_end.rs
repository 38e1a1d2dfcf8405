//! Step 3.4: a space behind it makes it `HOME`. Here it is taken off.

pub fn safe_next(next: &str) -> &str {
    let next = next.trim_end();
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(u8::is_ascii_graphic);
    if safe { next } else { HOME }
}
