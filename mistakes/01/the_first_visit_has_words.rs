//! Step 4, condition 1 (the text is `This is visit number N.`): the first visit is told so in words.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = match count {
        1 => "This is your first visit.".to_owned(),
        _ => format!("This is visit number {count}."),
    };
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
