//! Step 3.4: any character. Here white space and controls are looked for, and `é` passes.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && !next.contains(|sign: char| sign.is_whitespace() || sign.is_control());
    if safe { next } else { HOME }
}
