//! 2.3: it stays as it was; names beside * are dropped.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let names = headers.get_all(VARY).iter().filter_map(|line| line.to_str().ok());
    let names: Vec<&str> = names.flat_map(|line| line.split(',')).map(str::trim).collect();
    if names.contains(&"*") {
        headers.insert(VARY, HeaderValue::from_static("*"));
    } else if !names.iter().any(|name| name.eq_ignore_ascii_case("cookie")) {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}
