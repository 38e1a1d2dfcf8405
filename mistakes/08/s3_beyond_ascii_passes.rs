//! Step 3.4: what isn't ASCII makes it `HOME`. Here only what is ASCII and invisible does.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && !bytes.iter().any(|byte| byte.is_ascii_control() || *byte == b' ');
    if safe { next } else { HOME }
}
