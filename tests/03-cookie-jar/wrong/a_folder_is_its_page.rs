//! caught by: step_2::it_matches_no_other
//! Passes over the slash at the end: /a/ belongs to /a, too.

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    let cookie_path = cookie_path.strip_suffix(b"/").unwrap_or(cookie_path);
    match request_path.strip_prefix(cookie_path) {
        Some(rest) => rest.is_empty() || rest.starts_with(b"/"),
        None => false,
    }
}
