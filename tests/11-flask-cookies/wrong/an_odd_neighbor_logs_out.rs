//! caught by: step_8::what_is_not_a_session_is_none
//! Leaves out a line that isn't ASCII, and with it the session that stands beside another app's cookie.

pub fn read_session(key: &SecretKey, headers: &HeaderMap, now: u64) -> Dict {
    let lines = headers.get_all(COOKIE).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let cookies = lines.flat_map(Cookie::split_parse).flatten();
    let mut found = cookies.filter(|cookie| cookie.name() == NAME);
    match (found.next(), found.next()) {
        (Some(only), None) => key.open(only.value(), now, MAX_AGE).unwrap_or_default(),
        _ => Dict::new(),
    }
}
