//! caught by: step_7::finds_the_one_cookie
//! A cookie that doesn't parse, such as one without `=`, ends the search.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = Vec::new();
    for line in headers.get_all(COOKIE) {
        let line = String::from_utf8_lossy(line.as_bytes()).into_owned();
        for cookie in Cookie::split_parse(line) {
            let cookie = cookie.ok()?;
            if cookie.name() == COOKIE_NAME {
                found.push(cookie.value().to_owned());
            }
        }
    }
    match found.as_slice() {
        [only] => SessionId::parse(only).ok(),
        _ => None,
    }
}
