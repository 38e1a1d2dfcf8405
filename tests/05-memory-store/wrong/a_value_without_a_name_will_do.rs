//! caught by: step_6::finds_the_one_cookie
//! Where no cookie is called `session`, takes one that has no name.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let pairs = cookies(headers);
    let mut named = pairs
        .iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    let first = named
        .next()
        .or_else(|| pairs.iter().find(|pair| pair.name.is_empty()))?;
    if named.next().is_some() {
        return None;
    }
    let text = std::str::from_utf8(&first.value).ok()?;
    SessionId::parse(text).ok()
}
