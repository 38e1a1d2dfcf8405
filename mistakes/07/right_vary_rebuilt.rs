//! 2 permits: the names gathered on one line.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let mut names = Vec::new();
    for line in headers.get_all(VARY) {
        let Ok(line) = line.to_str() else { continue };
        names.extend(line.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()));
    }
    if names.iter().any(|name| name == "*" || name.eq_ignore_ascii_case("cookie")) {
        return;
    }
    names.push("Cookie".to_owned());
    headers.insert(VARY, HeaderValue::try_from(names.join(", ")).unwrap());
}
