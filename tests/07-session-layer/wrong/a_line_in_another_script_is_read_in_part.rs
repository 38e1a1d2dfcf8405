//! caught by: step_2::vary_names_the_cookie_once
//! Reads what is left of a line that isn't visible ASCII, and takes a name in it for named.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let lines = headers.get_all(VARY).iter();
    let lines: Vec<_> = lines
        .map(|line| String::from_utf8_lossy(line.as_bytes()))
        .collect();
    let mut names = lines.iter().flat_map(|line| line.split(',')).map(str::trim);
    if !names.any(|name| name == "*" || name.eq_ignore_ascii_case("cookie")) {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
