//! Step 3.1: what is encoded stays. Here `%2f` and `%5c` after the first slash make it `HOME`.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(u8::is_ascii_graphic) && !["/%2f", "/%5c"].iter().any(|begin| next.to_ascii_lowercase().starts_with(begin));
    if safe { next } else { HOME }
}
