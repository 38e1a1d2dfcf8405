//! step 6, 5: two or more: a map of the cookies has only the last of each name.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let jar: std::collections::HashMap<Vec<u8>, Vec<u8>> = cookies(headers)
        .into_iter()
        .map(|pair| (pair.name, pair.value))
        .collect();
    let value = jar.get(COOKIE_NAME.as_bytes())?;
    SessionId::parse(str::from_utf8(value).ok()?).ok()
}
