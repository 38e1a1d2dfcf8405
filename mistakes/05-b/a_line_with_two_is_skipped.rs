//! Step 6.5: a `Cookie` line with two cookies called `session` is passed over, and one on another line believed:
//! three are enough for an ID. ("must hold" 6.5)

/// The session ID that a request's `Cookie` headers carry. Of two cookies with the session's name,
/// an attacker may have set one: then there is none.
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
