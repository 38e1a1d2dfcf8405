//! Step 3.1: a path is kept. Here `/` alone isn't.

pub fn safe_next(next: &str) -> &str {
    match next.as_bytes() {
        [b'/', second, rest @ ..]
            if !matches!(second, b'/' | b'\\')
                && second.is_ascii_graphic()
                && rest.iter().all(u8::is_ascii_graphic) =>
        {
            next
        }
        _ => HOME,
    }
}
