//! step 6, 1 and 4: on any of several lines: HTTP's comma joins them, and only a semicolon ends a cookie.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let lines: Vec<&[u8]> = headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .map(|line| line.as_bytes())
        .collect();
    let joined = axum::http::HeaderValue::from_bytes(&lines.join(&b", "[..])).ok()?;
    let one = HeaderMap::from_iter([(axum::http::header::COOKIE, joined)]);
    let mut found = cookies(&one)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => {
            let text = str::from_utf8(&only.value).ok()?;
            SessionId::parse(text).ok()
        }
        _ => None,
    }
}
