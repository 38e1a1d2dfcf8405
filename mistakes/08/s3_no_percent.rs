//! Step 3.1: what is encoded stays. Here it makes it `HOME`.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(u8::is_ascii_graphic) && !next.contains('%');
    if safe { next } else { HOME }
}
