//! Step 3.1: `~` stays. Here the range ends before it.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && bytes.iter().all(|byte| (b'!'..b'~').contains(byte));
    if safe { next } else { HOME }
}
