//! caught by: step_2::vary_names_the_cookie_once
//! Looks at the first `Vary` line only, and at the whole of it.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let first = headers.get(VARY).and_then(|line| line.to_str().ok());
    if !first.is_some_and(|line| line == "*" || line.eq_ignore_ascii_case("cookie")) {
        headers.append(VARY, HeaderValue::from_static("cookie"));
    }
}
