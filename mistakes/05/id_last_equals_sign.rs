//! step 6, 5 with chapter 02: a name ends at the first `=`: `session==` is a second cookie of that name.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b';'))
        .filter_map(|piece| {
            let at = piece.iter().rposition(|byte| *byte == b'=')?;
            Some((piece[..at].trim_ascii(), piece[at + 1..].trim_ascii()))
        })
        .filter(|(name, _)| *name == COOKIE_NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some((_, value)), None) => SessionId::parse(str::from_utf8(value).ok()?).ok(),
        _ => None,
    }
}
