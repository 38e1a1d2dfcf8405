//! What is kept for one session.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut values = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes())
        .map(|pair| pair.value);
    let value = values.next()?;
    if values.next().is_some() {
        return None;
    }
    let text = String::from_utf8(value).ok()?;
    SessionId::parse(text.trim()).into_iter().next()
}
