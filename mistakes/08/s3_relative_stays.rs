//! Step 3.2: what doesn't begin with a slash becomes `HOME`. Here a name without a colon stays.

pub fn safe_next(next: &str) -> &str {
    let visible = next.bytes().all(|byte| byte.is_ascii_graphic());
    let away = next.starts_with("//") || next.starts_with("/\\") || next.starts_with('\\');
    let scheme = !next.starts_with('/') && next.contains(':');
    if visible && !away && !scheme && !next.is_empty() { next } else { HOME }
}
