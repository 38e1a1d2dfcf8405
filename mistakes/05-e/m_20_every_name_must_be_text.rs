//! What is kept for one session.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = Vec::new();
    for pair in cookies(headers) {
        let name = String::from_utf8(pair.name).ok()?;
        if name == COOKIE_NAME {
            found.push(pair.value);
        }
    }
    if found.len() != 1 {
        return None;
    }
    let text = String::from_utf8(found.remove(0)).ok()?;
    SessionId::parse(&text).into_iter().next()
}
