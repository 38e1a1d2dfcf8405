//! caught by: step_6::finds_the_one_cookie
//! Takes `__Secure-session` for `session`.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let pairs = cookies(headers);
    let mut named = pairs.iter().filter(|pair| {
        pair.name.strip_prefix(b"__Secure-").unwrap_or(&pair.name) == COOKIE_NAME.as_bytes()
    });
    let first = named.next()?;
    if named.next().is_some() {
        return None;
    }
    let text = std::str::from_utf8(&first.value).ok()?;
    SessionId::parse(text).ok()
}
