//! caught by: step_3::a_path_on_this_site_is_kept
//! also by: step_3::what_begins_otherwise_is_refused, step_5::it_goes_only_where_it_is_safe
//! Decodes the slashes before it looks.

pub fn safe_next(next: &str) -> &str {
    let decoded = next.replace("%2f", "/").replace("%2F", "/").replace("%5c", "/").replace("%5C", "/");
    let is_path = decoded.starts_with('/') && !decoded.starts_with("//") && !decoded.starts_with("/\\");
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic());
    if is_path && is_plain { next } else { HOME }
}
