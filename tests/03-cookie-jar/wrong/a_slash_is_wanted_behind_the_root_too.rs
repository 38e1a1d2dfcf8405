//! caught by: step_2::it_matches_what_lies_below
//! Wants a slash behind the cookie's path, also where it ends with one.

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    match request_path.strip_prefix(cookie_path) {
        Some(rest) => rest.is_empty() || cookie_path == b"/" || rest.starts_with(b"/"),
        None => false,
    }
}
