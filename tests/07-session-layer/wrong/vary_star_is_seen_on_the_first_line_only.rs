//! caught by: step_2::a_star_says_it_all
//! Looks for `*` on the first line of `Vary` only, and adds `Cookie` beside one on the second.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    if headers.get(VARY).is_some_and(|line| line.as_bytes() == b"*") {
        return;
    }
    let says_so = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|name| name.trim().eq_ignore_ascii_case("cookie"));
    if !says_so {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
