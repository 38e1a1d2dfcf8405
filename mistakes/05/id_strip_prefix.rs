//! step 6, 1 and 5: blanks around a name don't belong to it: `session =A` isn't seen, neither alone nor as the second.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b';'))
        .filter_map(|piece| piece.trim_ascii().strip_prefix(b"session="));
    match (found.next(), found.next()) {
        (Some(value), None) => SessionId::parse(str::from_utf8(value.trim_ascii()).ok()?).ok(),
        _ => None,
    }
}
