//! caught by: step_6::finds_the_one_cookie
//! also by: step_6::two_of_one_name_are_none
//! Looks at fifty cookies, which is what browsers should keep for a site at least.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .take(50)
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(str::from_utf8(&only.value).ok()?).ok(),
        _ => None,
    }
}
