//! step 6, 3: none for a value that isn't text; nothing is cut off: the text before the first bad byte is taken.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    let (Some(only), None) = (found.next(), found.next()) else {
        return None;
    };
    SessionId::parse(only.value.utf8_chunks().next()?.valid()).ok()
}
