//! caught by: step_6::two_of_one_name_are_none
//! Passes over cookies without a value, and doesn't count them.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes() && !pair.value.is_empty());
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(str::from_utf8(&only.value).ok()?).ok(),
        _ => None,
    }
}
