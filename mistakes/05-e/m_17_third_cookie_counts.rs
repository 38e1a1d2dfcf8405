//! What is kept for one session.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = None;
    for pair in cookies(headers) {
        if pair.name == COOKIE_NAME.as_bytes() {
            found = match found {
                None => Some(pair.value),
                Some(_) => None,
            };
        }
    }
    let text = String::from_utf8(found?).ok()?;
    SessionId::parse(&text).into_iter().next()
}
