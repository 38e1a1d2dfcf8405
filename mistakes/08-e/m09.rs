//! Where to go after a login.

pub fn safe_next(next: &str) -> &str {
    match next.as_bytes() {
        [b'/', second, ..]
            if !matches!(second, b'/' | b'\\') && next.bytes().all(|byte| byte.is_ascii_graphic()) =>
        {
            next
        }
        _ => HOME,
    }
}
