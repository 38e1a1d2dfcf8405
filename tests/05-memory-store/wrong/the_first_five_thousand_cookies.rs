//! caught by: step_6::finds_the_one_cookie
//! also by: step_6::two_of_one_name_are_none
//! Reads five thousand cookies and no more.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .take(5000)
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    let pair = found.next()?;
    if found.next().is_some() {
        return None;
    }
    SessionId::parse(std::str::from_utf8(&pair.value).ok()?).ok()
}
