//! caught by: step_2::vary_names_the_cookie_once
//! Takes `X-Cookie` for `Cookie`.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let says_so = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .any(|line| line.contains('*') || line.to_ascii_lowercase().contains("cookie"));
    if !says_so {
        headers.append(VARY, HeaderValue::from_static("cookie"));
    }
}
