//! Step 3.3 and 3.4: Here only the first two characters are looked at.

pub fn safe_next(next: &str) -> &str {
    match next.as_bytes() {
        [b'/', b'/' | b'\\', ..] => HOME,
        [b'/', second, ..] if !second.is_ascii_graphic() => HOME,
        [b'/', ..] => next,
        _ => HOME,
    }
}
