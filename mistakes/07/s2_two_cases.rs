//! 2.1: in capitals or not; knows Cookie and cookie.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let named = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .any(|name| name == "*" || name == "Cookie" || name == "cookie");
    if !named {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}

