//! Step 6.4: `Session` beside `session` counts as a second one, and the answer is `None`. Alone, `Session` is
//! another cookie, as it should. ("must hold" 6.4 and 6.1: cookies of other names change nothing)

/// The session ID that a request's `Cookie` headers carry. Of two cookies with the session's name,
/// an attacker may have set one: then there is none.
pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut named = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name.eq_ignore_ascii_case(COOKIE_NAME.as_bytes()));
    let only = named.next()?;
    if named.next().is_some() || only.name != COOKIE_NAME.as_bytes() {
        return None;
    }
    let text = String::from_utf8(only.value).ok()?;
    SessionId::parse(&text).ok()
}
