//! step 6, 3: none for a value that isn't text: other bytes are left out, wherever they stand.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = cookies(headers)
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    let (Some(only), None) = (found.next(), found.next()) else {
        return None;
    };
    let text: String = only.value.iter().filter(|byte| byte.is_ascii()).map(|byte| char::from(*byte)).collect();
    SessionId::parse(&text).ok()
}
