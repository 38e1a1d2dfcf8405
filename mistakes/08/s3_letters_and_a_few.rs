//! Step 3.1: what a URL may hold stays. Here the list of signs is too short.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/?#=&%:".contains(byte));
    if safe { next } else { HOME }
}
