//! caught by: step_6::two_of_one_name_are_none
//! Counts the IDs, and not the cookies: one that is broken hides that there are two.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes())
        .filter_map(|pair| SessionId::parse(str::from_utf8(&pair.value).ok()?).ok());
    match (found.next(), found.next()) {
        (only, None) => only,
        _ => None,
    }
}
