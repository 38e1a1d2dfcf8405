//! Writes all names of `Vary` into one line, with `Cookie` at its end.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let mut all = Vec::new();
    for line in headers.get_all(VARY) {
        for name in line.as_bytes().split(|byte| *byte == b',') {
            let name = name.trim_ascii();
            if name == b"*" || name.eq_ignore_ascii_case(b"cookie") {
                return;
            }
            if !name.is_empty() {
                all.extend_from_slice(name);
                all.extend_from_slice(b", ");
            }
        }
    }
    all.extend_from_slice(b"Cookie");
    let line = HeaderValue::from_bytes(&all).expect("parts of header values make a header value");
    headers.insert(VARY, line);
}
