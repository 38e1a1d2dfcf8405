//! Step 2: reads the lines of `Vary` up to the first that isn't visible ASCII, and none behind it. ("must hold"
//! number 2.1 broken, and so 2.3: `\xff` on one line and `Cookie` or `*` on the next get another `Cookie`.)

/// Says that the answer depends on the request's `Cookie` header.
pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let says_so = headers
        .get_all(VARY)
        .iter()
        .map_while(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|name| matches!(name.trim(), "*") || name.trim().eq_ignore_ascii_case("cookie"));
    if !says_so {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
