//! caught by: step_7::two_of_one_name_are_none
//! Counts the IDs, and not the cookies: one that is broken hides that there are two.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let lines = headers.get_all(COOKIE).iter();
    let mut found = lines
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .flat_map(Cookie::split_parse)
        .flatten()
        .filter(|cookie| cookie.name() == COOKIE_NAME)
        .filter_map(|cookie| SessionId::parse(cookie.value()).ok());
    match (found.next(), found.next()) {
        (only, None) => only,
        _ => None,
    }
}
