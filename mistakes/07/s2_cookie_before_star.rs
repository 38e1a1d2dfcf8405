//! 2.3: stops at cookie; * afterwards is fine, but a later star is not seen when a first line names nothing.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let Some(line) = headers.get_all(VARY).iter().last() else {
        headers.insert(VARY, HeaderValue::from_static("Cookie"));
        return;
    };
    let line = line.to_str().unwrap_or_default();
    if !line.split(',').any(|name| name.trim() == "*" || name.trim().eq_ignore_ascii_case("cookie")) {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
