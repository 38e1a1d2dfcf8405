//! caught by: step_6::two_of_one_name_are_none
//! Passes over a line with two, and believes the one that stands alone on another line. Three are enough for an ID.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = None;
    for line in headers.get_all(axum::http::header::COOKIE) {
        let mut named = cookie_header::parse(line.as_bytes())
            .into_iter()
            .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
        if let Some(pair) = named.next()
            && named.next().is_none()
        {
            if found.is_some() {
                return None;
            }
            found = Some(pair.value);
        }
    }
    let text = String::from_utf8(found?).ok()?;
    SessionId::parse(&text).ok()
}
