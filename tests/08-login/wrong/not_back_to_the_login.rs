//! caught by: step_3::a_path_on_this_site_is_kept
//! Leads home where it was asked to lead to the login.

pub fn safe_next(next: &str) -> &str {
    let is_path = next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\");
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic());
    if is_path && is_plain && !next.starts_with("/account/login") { next } else { HOME }
}
