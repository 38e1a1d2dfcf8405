//! caught by: step_2::vary_names_the_cookie_once
//! Takes `*x`, a name like any other, for the star.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let says_so = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|name| name.trim().starts_with('*') || name.trim().eq_ignore_ascii_case("cookie"));
    if !says_so {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
