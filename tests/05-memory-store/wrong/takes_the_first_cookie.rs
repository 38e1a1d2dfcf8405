//! caught by: step_6::two_of_one_name_are_none
//! Takes the first of two, which may be the one that an attacker has planted.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let found = cookies(headers)
        .into_iter()
        .find(|pair| pair.name == COOKIE_NAME.as_bytes())?;
    SessionId::parse(str::from_utf8(&found.value).ok()?).ok()
}
