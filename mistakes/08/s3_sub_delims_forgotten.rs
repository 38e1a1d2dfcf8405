//! Step 3.1: what a URL may hold stays. Here a path's `=` and `&` do, and the other sub-delims of RFC 3986 don't.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/?#:@%=&+".contains(byte));
    if safe { next } else { HOME }
}
