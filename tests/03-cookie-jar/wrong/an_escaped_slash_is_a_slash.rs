//! caught by: step_2::it_does_not_match_what_begins_alike
//! Takes %2F for a slash.

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    match request_path.strip_prefix(cookie_path) {
        Some(rest) => {
            let is_slash = rest.starts_with(b"/") || rest.starts_with(b"%2F");
            rest.is_empty() || cookie_path.ends_with(b"/") || is_slash
        }
        None => false,
    }
}
