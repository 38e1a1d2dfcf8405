//! caught by: step_4::answers_whatever_the_cookie_says
//! also by: step_5::accepts_whatever_the_cookie_says
//! Answers 431 where all cookies together have more bytes than a browser keeps of one.

pub async fn visits(headers: HeaderMap) -> Response {
    if headers.get(COOKIE).is_some_and(|value| value.len() > 4096) {
        return axum::http::StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into_response();
    }
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
