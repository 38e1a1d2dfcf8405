//! caught by: step_7::two_of_one_name_are_none
//! Takes the first of two, which may be the one that an attacker has planted.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let lines = headers.get_all(COOKIE).iter();
    let mut cookies = lines
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .flat_map(Cookie::split_parse)
        .flatten();
    let found = cookies.find(|cookie| cookie.name() == COOKIE_NAME)?;
    SessionId::parse(found.value()).ok()
}
