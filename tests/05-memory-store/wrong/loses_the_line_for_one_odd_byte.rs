//! caught by: step_6::finds_the_one_cookie
//! also by: step_6::a_look_alike_is_another_cookie, step_6::two_of_one_name_are_none
//! Reads lines as text, and loses one whole for a single byte of another app's cookie.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let lines = headers.get_all(axum::http::header::COOKIE).iter();
    let mut found = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| cookie_header::parse(line.as_bytes()))
        .filter(|pair| pair.name == COOKIE_NAME.as_bytes());
    match (found.next(), found.next()) {
        (Some(only), None) => SessionId::parse(str::from_utf8(&only.value).ok()?).ok(),
        _ => None,
    }
}
