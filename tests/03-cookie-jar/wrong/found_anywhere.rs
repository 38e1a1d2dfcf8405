//! caught by: step_2::it_matches_no_other
//! also by: step_2::it_does_not_match_what_begins_alike
//! Finds the cookie's path anywhere in the request's.

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    let is_here = |rest: &[u8]| match rest.strip_prefix(cookie_path) {
        Some(rest) => rest.is_empty() || cookie_path.ends_with(b"/") || rest.starts_with(b"/"),
        None => false,
    };
    (0..request_path.len()).any(|start| is_here(&request_path[start..]))
}
