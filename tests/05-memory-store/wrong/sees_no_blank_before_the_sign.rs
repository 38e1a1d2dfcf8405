//! caught by: step_6::finds_the_one_cookie
//! also by: step_6::two_of_one_name_are_none
//! Cuts up the lines itself, and leaves the blanks between the name and its sign.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let mut found = headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b';'))
        .filter_map(|piece| piece.trim_ascii().strip_prefix(b"session="));
    match (found.next(), found.next()) {
        (Some(value), None) => SessionId::parse(str::from_utf8(value.trim_ascii()).ok()?).ok(),
        _ => None,
    }
}
