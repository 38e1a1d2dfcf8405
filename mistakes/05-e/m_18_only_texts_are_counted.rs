//! What is kept for one session.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut texts = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes())
        .filter_map(|pair| String::from_utf8(pair.value).ok());
    let text = texts.next()?;
    if texts.next().is_some() {
        return None;
    }
    SessionId::parse(&text).into_iter().next()
}
