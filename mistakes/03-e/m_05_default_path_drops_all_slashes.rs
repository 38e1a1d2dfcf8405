//! Which pages of a host a cookie belongs to (section 5.1.4).

pub fn default_path(request_path: &[u8]) -> &[u8] {
    if !request_path.starts_with(b"/") {
        return b"/";
    }
    let at = request_path.iter().rposition(|&byte| byte == b'/');
    let mut folder = &request_path[..at.unwrap_or_default()];
    while let [rest @ .., b'/'] = folder {
        folder = rest;
    }
    if folder.is_empty() { b"/" } else { folder }
}
