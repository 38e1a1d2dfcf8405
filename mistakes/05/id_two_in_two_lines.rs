//! step 6, 5: two cookies in two lines are two: each line is looked at by itself.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    for line in headers.get_all(axum::http::header::COOKIE) {
        let one = HeaderMap::from_iter([(axum::http::header::COOKIE, line.clone())]);
        let mut found = cookies(&one)
            .into_iter()
            .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
        match (found.next(), found.next()) {
            (None, _) => {}
            (Some(only), None) => {
                let text = str::from_utf8(&only.value).ok()?;
                return SessionId::parse(text).ok();
            }
            _ => return None,
        }
    }
    None
}
