//! step 6, 2: a cookie without a name isn't called `session`: `session; session=A` is one cookie of that name, and not two.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers).into_iter().filter(|pair| {
        pair.name == COOKIE_NAME.as_bytes()
            || pair.name.is_empty() && pair.value == COOKIE_NAME.as_bytes()
    });
    match (found.next(), found.next()) {
        (Some(only), None) => {
            let text = str::from_utf8(&only.value).ok()?;
            SessionId::parse(text).ok()
        }
        _ => None,
    }
}
