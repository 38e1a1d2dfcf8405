//! caught by: step_3::a_path_on_this_site_is_kept
//! Is so careful that half of the site is out of reach.

pub fn safe_next(next: &str) -> &str {
    let is_path = next.starts_with('/') && !next.contains("//") && !next.contains([':', '\\']);
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic());
    if is_path && is_plain { next } else { HOME }
}
