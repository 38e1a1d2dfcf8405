//! Writes all names of `Vary` into one line, with `Cookie` at its end.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let mut all = String::new();
    // What isn't visible ASCII names nothing.
    for line in headers.get_all(VARY).iter().filter_map(|line| line.to_str().ok()) {
        for name in line.split(',').map(str::trim) {
            if name == "*" || name.eq_ignore_ascii_case("cookie") {
                return;
            }
            if !name.is_empty() {
                all += name;
                all += ", ";
            }
        }
    }
    all += "Cookie";
    let line = HeaderValue::from_str(&all).expect("parts of header values make a header value");
    headers.insert(VARY, line);
}
