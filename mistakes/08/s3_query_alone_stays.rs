//! Step 3.2: what doesn't begin with a slash becomes `HOME`. Here `?q=1` and `#top` stay.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let here = matches!(bytes.first(), Some(b'/' | b'?' | b'#'));
    let away = matches!(bytes.get(1), Some(b'/' | b'\\'));
    if here && !away && bytes.iter().all(u8::is_ascii_graphic) { next } else { HOME }
}
