//! caught by: step_9::a_look_alike_is_another_cookie
//! Splits the header at commas as well, so that a part of another cookie's value is a session.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let lines = headers.get_all(axum::http::header::COOKIE).iter();
    let pieces = lines.flat_map(|line| line.as_bytes().split(|byte| b";,".contains(byte)));
    let mut found = pieces.flat_map(cookie_header::parse).filter(|pair| pair.name == NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => str::from_utf8(&only.value)
            .ok()
            .and_then(|value| key.open(value, now, MAX_AGE).ok())
            .unwrap_or_default(),
        _ => Dict::new(),
    }
}
