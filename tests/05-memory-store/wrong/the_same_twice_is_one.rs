//! caught by: step_6::two_of_one_name_are_none
//! also by: step_6::finds_the_one_cookie, step_7::a_new_session_holds_one_value
//! Counts different values.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    let mut values: Vec<Vec<u8>> = found.map(|pair| pair.value).collect();
    values.dedup();
    let [value] = &values[..] else { return None };
    SessionId::parse(str::from_utf8(value).ok()?).ok()
}
