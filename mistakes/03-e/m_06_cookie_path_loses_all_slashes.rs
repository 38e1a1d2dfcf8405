//! Which pages of a host a cookie belongs to (section 5.1.4).

pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    if request_path == cookie_path {
        return true;
    }
    let mut folder = cookie_path;
    while let [rest @ .., b'/'] = folder {
        folder = rest;
    }
    request_path
        .strip_prefix(folder)
        .is_some_and(|rest| rest.starts_with(b"/"))
}
