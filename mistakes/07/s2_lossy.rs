//! 2.2: a line that is not ASCII names nothing; here it is read lossily and its cookie counts.

pub fn vary_by_cookie(headers: &mut HeaderMap) {
    let named = headers
        .get_all(VARY)
        .iter()
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .flat_map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>())
        .map(|name| name.trim().to_owned())
        .any(|name| name == "*" || name.eq_ignore_ascii_case("cookie"));
    if !named {
        headers.append(VARY, HeaderValue::from_static("Cookie"));
    }
}

