//! caught by: step_6::two_of_one_name_are_none
//! also by: step_7::a_new_session_holds_one_value
//! Takes the first of two, which may be the one that an attacker has planted.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let found = cookies(headers)
        .into_iter()
        .find(|pair| pair.name == COOKIE_NAME.as_bytes())?;
    SessionId::parse(str::from_utf8(&found.value).ok()?).ok()
}
