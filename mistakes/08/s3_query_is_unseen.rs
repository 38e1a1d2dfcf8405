//! Step 3.4: any character. Here the query and the fragment may hold anything.

pub fn safe_next(next: &str) -> &str {
    let bytes = next.as_bytes();
    let path = bytes.first() == Some(&b'/') && !matches!(bytes.get(1), Some(b'/' | b'\\'));
    let safe = path && next.split(['?', '#']).next().unwrap_or(next).bytes().all(|byte| byte.is_ascii_graphic());
    if safe { next } else { HOME }
}
