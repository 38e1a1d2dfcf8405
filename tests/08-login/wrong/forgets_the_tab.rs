//! caught by: step_3::what_a_browser_drops_or_encodes_is_refused
//! also by: step_3::a_browser_agrees, step_5::it_goes_only_where_it_is_safe
//! Browsers drop a tab, and what stood on both sides of it comes together.

pub fn safe_next(next: &str) -> &str {
    let is_path = next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\");
    if is_path && next.is_ascii() {
        next
    } else {
        HOME
    }
}
