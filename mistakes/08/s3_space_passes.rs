//! Step 3.4: a space isn't visible. Here it passes.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ');
    if safe { next } else { HOME }
}
