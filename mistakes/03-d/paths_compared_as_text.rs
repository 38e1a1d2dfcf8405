//! Step 2, "It matches no other. Bytes are compared, so case counts, and `%2F` is no slash": both are made text first, where each byte that is no text is the same sign; the cookie's path `/\xff` matches the page `/\xfe` and `/\xfe/x`.
pub fn path_matches(request_path: &[u8], cookie_path: &[u8]) -> bool {
    let page = String::from_utf8_lossy(request_path);
    let cookie = String::from_utf8_lossy(cookie_path);
    match page.strip_prefix(&*cookie) {
        Some(rest) => rest.is_empty() || cookie.ends_with('/') || rest.starts_with('/'),
        None => false,
    }
}
