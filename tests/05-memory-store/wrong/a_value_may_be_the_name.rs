//! caught by: step_6::finds_the_one_cookie
//! Counts a cookie without a name as one that is called `session`.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes() || pair.value == COOKIE_NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(str::from_utf8(&only.value).ok()?).ok(),
        _ => None,
    }
}
