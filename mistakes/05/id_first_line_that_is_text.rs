//! step 6, 4: cookies of other names may hold any bytes: a line with one that is no text is left out as a whole.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .filter_map(|line| str::from_utf8(line.as_bytes()).ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|piece| piece.split_once('='))
        .filter(|(name, _)| name.trim_matches([' ', '\t']) == COOKIE_NAME);
    match (found.next(), found.next()) {
        (Some((_, value)), None) => SessionId::parse(value.trim_matches([' ', '\t'])).ok(),
        _ => None,
    }
}
