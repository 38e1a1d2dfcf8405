//! caught by: step_3::a_path_on_this_site_is_kept
//! Refuses a place that many servers would refuse.

pub fn safe_next(next: &str) -> &str {
    let is_path = next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\");
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic());
    if is_path && is_plain && next.len() <= 8000 { next } else { HOME }
}
