//! caught by: step_9::what_is_not_a_session_is_none
//! also by: step_9::a_look_alike_is_another_cookie
//! Leaves out a line that isn't ASCII, and with it the session that stands beside another app's cookie.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let lines = headers.get_all(axum::http::header::COOKIE).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let cookies = lines.flat_map(|line| cookie_header::parse(line.as_bytes()));
    let mut found = cookies.filter(|pair| pair.name == NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => str::from_utf8(&only.value)
            .ok()
            .and_then(|value| key.open(value, now, MAX_AGE).ok())
            .unwrap_or_default(),
        _ => Dict::new(),
    }
}
