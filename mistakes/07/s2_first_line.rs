//! 2.1: looks at the first line only.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let named = headers
        .get_all(VARY)
        .iter()
        .take(1)
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .any(|name| name == "*" || name.eq_ignore_ascii_case("cookie"));
    if !named {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}

