//! Which pages of a host a cookie belongs to (section 5.1.4).

/// The path of a cookie that has no `Path`: the folder of the page that set it.
pub fn default_path(request_path: &[u8]) -> &[u8] {
    todo!("step 2: match paths")
}

/// The path of a cookie whose last `Path` is `attribute`, set by a page with this path.
pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    todo!("step 2: match paths")
}

/// Whether a cookie with this path belongs to a page with that one.
pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    todo!("step 2: match paths")
}
