//! caught by: step_6::finds_the_one_cookie
//! Takes a nameless cookie for the session if its value looks like that cookie.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers).into_iter().filter_map(|pair| {
        if pair.name.is_empty() {
            return pair.value.strip_prefix(b"session=").map(<[u8]>::to_vec);
        }
        (pair.name == COOKIE_NAME.as_bytes()).then_some(pair.value)
    });
    let value = found.next()?;
    if found.next().is_some() {
        return None;
    }
    SessionId::parse(std::str::from_utf8(&value).ok()?).ok()
}
