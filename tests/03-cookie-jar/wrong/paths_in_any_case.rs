//! caught by: step_2::it_matches_no_other
//! also by: step_6::a_plain_cookie_may_stand_elsewhere
//! Compares paths in small letters.

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    let (request, cookie) = (
        request_path.to_ascii_lowercase(),
        cookie_path.to_ascii_lowercase(),
    );
    match request.strip_prefix(&cookie[..]) {
        Some(rest) => rest.is_empty() || cookie.ends_with(b"/") || rest.starts_with(b"/"),
        None => false,
    }
}
