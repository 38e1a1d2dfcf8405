//! Step 3.4: any character that isn't visible. Here tabs, line breaks and spaces are looked for, and NUL isn't.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && next.is_ascii() && !next.contains(['\t', '\n', '\r', ' ']);
    if safe { next } else { HOME }
}
