//! Step 3.1: what a URL may hold stays. Here `Uri` has to understand it as well.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(u8::is_ascii_graphic) && next.parse::<axum::http::Uri>().is_ok();
    if safe { next } else { HOME }
}
