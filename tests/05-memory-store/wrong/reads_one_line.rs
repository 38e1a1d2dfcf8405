//! caught by: step_7::finds_the_one_cookie
//! also by: step_7::two_of_one_name_are_none
//! Reads the first line of the header, and loses it whole for one odd byte.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let line = headers.get(COOKIE)?.to_str().ok()?;
    let mut found = Cookie::split_parse(line)
        .flatten()
        .filter(|cookie| cookie.name() == COOKIE_NAME);
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(only.value()).ok(),
        _ => None,
    }
}
