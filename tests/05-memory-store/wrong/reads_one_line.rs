//! caught by: step_6::finds_the_one_cookie
//! also by: step_6::two_of_one_name_are_none
//! Reads the first line of the header.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let line = headers.get(axum::http::header::COOKIE)?;
    let mut found = cookie_header::parse(line.as_bytes())
        .into_iter()
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(str::from_utf8(&only.value).ok()?).ok(),
        _ => None,
    }
}
