//! caught by: step_6::finds_the_one_cookie
//! also by: step_6::a_look_alike_is_another_cookie
//! A cookie that isn't text ends the search.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = Vec::new();
    for pair in cookies(headers) {
        let (name, value) = (String::from_utf8(pair.name), String::from_utf8(pair.value));
        if name.ok()? == COOKIE_NAME {
            found.push(value.ok()?);
        }
    }
    match found.as_slice() {
        [only] => SessionId::parse(only).ok(),
        _ => None,
    }
}
