//! caught by: step_2::it_matches_no_other
//! Compares paths as text, where all bytes that are none look the same.

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    let page = String::from_utf8_lossy(request_path);
    let cookie = String::from_utf8_lossy(cookie_path);
    match page.strip_prefix(&*cookie) {
        Some(rest) => rest.is_empty() || cookie.ends_with('/') || rest.starts_with('/'),
        None => false,
    }
}
