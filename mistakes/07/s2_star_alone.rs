//! 2.3: * only where it is the whole line.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let named = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .any(|line| line.trim() == "*" || line.split(',').any(|name| name.trim().eq_ignore_ascii_case("cookie")));
    if !named {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}

