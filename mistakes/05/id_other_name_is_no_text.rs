//! step 6, 4: cookies of other names change nothing, also if the name itself is no text.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut only = None;
    for pair in cookies(headers) {
        let name = String::from_utf8(pair.name).ok()?;
        if name == COOKIE_NAME && only.replace(pair.value).is_some() {
            return None;
        }
    }
    SessionId::parse(str::from_utf8(&only?).ok()?).ok()
}
