//! step 6, 5: also if all but one are empty: an empty `session=` is overlooked only when it comes last.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    let only = found.next()?;
    if found.any(|pair| !pair.value.is_empty()) {
        return None;
    }

    let text = str::from_utf8(&only.value).ok()?;
    SessionId::parse(text).ok()
}
