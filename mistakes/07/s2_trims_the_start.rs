//! 2.1: takes space off only in front.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let named = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim_start)
        .any(|name| name == "*" || name.eq_ignore_ascii_case("cookie"));
    if !named {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}

