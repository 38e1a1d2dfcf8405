//! Where to go after a login.

pub fn safe_next(next: &str) -> &str {
    let fits = |byte: &u8| matches!(byte, b'!'..=b'~') && !b"<>\"\\^`{|}".contains(byte);
    match next.as_bytes() {
        [b'/', b'/' | b'\\', ..] => HOME,
        [b'/', rest @ ..] if rest.iter().all(fits) => next,
        _ => HOME,
    }
}
