//! RIGHT: session_id joins all Cookie lines into one, parses that, and counts the cookies with the name before it
//! looks at a value.

/// The session ID that a request's `Cookie` headers carry. Of two cookies with the session's name,
/// an attacker may have set one: then there is none.
pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let lines: Vec<&[u8]> = headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .map(|line| line.as_bytes())
        .collect();
    let mut pairs = cookie_header::parse(&lines.join(&b"; "[..]));
    pairs.retain(|pair| pair.name == COOKIE_NAME.as_bytes());
    let [only] = pairs.as_slice() else {
        return None;
    };
    match std::str::from_utf8(&only.value) {
        Ok(text) => SessionId::parse(text).ok(),
        Err(_) => None,
    }
}
