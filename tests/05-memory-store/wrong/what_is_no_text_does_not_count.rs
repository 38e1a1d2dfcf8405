//! caught by: step_6::two_of_one_name_are_none
//! Counts the cookies whose value is text.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let pairs = cookies(headers);
    let mut named = pairs.iter().filter(|pair| {
        std::str::from_utf8(&pair.value).is_ok() && pair.name == COOKIE_NAME.as_bytes()
    });
    let first = named.next()?;
    if named.next().is_some() {
        return None;
    }
    let text = std::str::from_utf8(&first.value).ok()?;
    SessionId::parse(text).ok()
}
