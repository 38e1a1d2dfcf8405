//! step 6, 5: two or more: a second one clears the first, and a third one stands alone again.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let only = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes())
        .fold(None, |found, pair| match found {
            None => Some(pair),
            Some(_) => None,
        })?;

    let text = str::from_utf8(&only.value).ok()?;
    SessionId::parse(text).ok()
}
