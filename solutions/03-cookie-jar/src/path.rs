//! Which pages of a host a cookie belongs to (section 5.1.4).

// ANCHOR: path
/// The path of a cookie that has no `Path`: the folder of the page that set it.
pub fn default_path(request_path: &[u8]) -> &[u8] {
    // step 2: match paths
    let last = request_path.iter().rposition(|&byte| byte == b'/');
    match last {
        Some(end) if end > 0 && request_path.starts_with(b"/") => &request_path[..end],
        _ => b"/",
    }
}

/// The path of a cookie whose last `Path` is `attribute`, set by a page with this path.
pub fn cookie_path(attribute: Option<&[u8]>, request_path: &[u8]) -> Vec<u8> {
    // step 2: match paths
    let path = attribute.filter(|path| path.starts_with(b"/"));
    path.unwrap_or_else(|| default_path(request_path)).to_vec()
}

/// Whether a cookie with this path belongs to a page with that one.
pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    // step 2: match paths
    match request_path.strip_prefix(cookie_path) {
        Some(rest) => rest.is_empty() || cookie_path.ends_with(b"/") || rest.starts_with(b"/"),
        None => false,
    }
}
// ANCHOR_END: path
