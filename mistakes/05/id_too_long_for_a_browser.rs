//! step 6, 5: two or more are called `session`: one of more than 4096 bytes is overlooked, as no browser keeps it.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name.len() + pair.value.len() <= 4096)
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    let (Some(only), None) = (found.next(), found.next()) else {
        return None;
    };

    let text = str::from_utf8(&only.value).ok()?;
    SessionId::parse(text).ok()
}
