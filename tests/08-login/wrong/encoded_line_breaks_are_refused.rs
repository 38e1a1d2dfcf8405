//! caught by: step_3::a_path_on_this_site_is_kept
//! Fears line breaks that no browser makes of these letters.

pub fn safe_next(next: &str) -> &str {
    let is_path = next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\");
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic());
    let small = next.to_ascii_lowercase();
    let breaks = small.contains("%0d") || small.contains("%0a");
    if is_path && is_plain && !breaks { next } else { HOME }
}
