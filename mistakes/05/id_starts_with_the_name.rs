//! step 6, 2: names are compared byte by byte: `session_old` is taken for a second one.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name.starts_with(COOKIE_NAME.as_bytes()));
    let (Some(only), None) = (found.next(), found.next()) else {
        return None;
    };

    let text = str::from_utf8(&only.value).ok()?;
    SessionId::parse(text).ok()
}
