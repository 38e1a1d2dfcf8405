//! step 6, 5: also if they are the same: it compares the first with the last, by value.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let pairs = cookies(headers);
    let named = |pair: &&cookie_header::Pair| pair.name == COOKIE_NAME.as_bytes();
    let only = pairs.iter().find(named)?;
    let last = pairs.iter().rev().find(named)?;
    if only.value != last.value {
        return None;
    }

    let text = str::from_utf8(&only.value).ok()?;
    SessionId::parse(text).ok()
}
