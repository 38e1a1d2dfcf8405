//! 2.2: replaces what Vary named.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let named = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .any(|name| name == "*" || name.eq_ignore_ascii_case("cookie"));
    if !named {
        headers.insert(VARY, HeaderValue::from_static("Cookie"));
    }
}

