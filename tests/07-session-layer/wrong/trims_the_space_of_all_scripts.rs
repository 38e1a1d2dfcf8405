//! caught by: step_5::a_look_alike_is_another_cookie
//! Reads with the crate `cookie` 0.18, which trims as `str::trim` does: a look-alike is the session's cookie.

pub fn sent_id(headers: &HeaderMap, name: &str) -> SentId {
    use axum::http::header::COOKIE;

    let lines = headers.get_all(COOKIE).iter();
    let mut found = lines
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .flat_map(Cookie::split_parse)
        .flatten()
        .filter(|cookie| cookie.name() == name);
    match (found.next(), found.next()) {
        (None, _) => SentId::Nothing,
        (Some(only), None) => SessionId::parse(only.value()).map_or(SentId::Unusable, SentId::One),
        (Some(_), Some(_)) => SentId::Several,
    }
}
