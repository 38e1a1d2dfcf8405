//! 2.2: joins on one line and forgets the later lines.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let names = headers.get_all(VARY).iter().filter_map(|line| line.to_str().ok());
    let names: Vec<&str> = names.flat_map(|line| line.split(',')).map(str::trim).collect();
    if names.iter().any(|name| *name == "*" || name.eq_ignore_ascii_case("cookie")) {
        return;
    }
    let first = headers.get(VARY).and_then(|line| line.to_str().ok()).unwrap_or_default();
    let line = if first.is_empty() { "Cookie".to_owned() } else { format!("{first}, Cookie") };
    headers.insert(VARY, HeaderValue::try_from(line).unwrap());
}
