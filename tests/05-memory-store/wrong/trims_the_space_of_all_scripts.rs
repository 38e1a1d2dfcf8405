//! caught by: step_6::a_look_alike_is_another_cookie
//! also by: step_6::what_is_no_id_is_none
//! Reads with the crate `cookie` 0.18, which trims as `str::trim` does: a look-alike is the session's cookie.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    use axum::http::header::COOKIE;

    let lines = headers.get_all(COOKIE).iter();
    let mut found = lines
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .flat_map(Cookie::split_parse)
        .flatten()
        .filter(|cookie| cookie.name() == COOKIE_NAME);
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(only.value()).ok(),
        _ => None,
    }
}
