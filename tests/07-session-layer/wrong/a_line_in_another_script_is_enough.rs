//! caught by: step_2::vary_names_the_cookie_once
//! Leaves `Vary` alone where one of its lines isn't visible ASCII.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    if headers.get_all(VARY).iter().any(|line| line.to_str().is_err()) {
        return;
    }
    let named = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|name| name.trim_matches([' ', '\t']))
        .any(|name| name == "*" || name.eq_ignore_ascii_case("cookie"));
    if !named {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
