//! 2.1: cookie2 is another name.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let named = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .any(|name| name == "*" || name.to_ascii_lowercase().starts_with("cookie"));
    if !named {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}

