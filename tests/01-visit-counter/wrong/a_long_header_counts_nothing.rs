//! caught by: step_4::answers_whatever_the_cookie_says
//! also by: step_5::accepts_whatever_the_cookie_says
//! Counts no visit where all cookies together have more than 8,192 bytes.

pub async fn visits(headers: HeaderMap) -> Response {
    // What is longer than this is no honest browser's.
    let length = headers.get(COOKIE).map_or(0, |header| header.len());
    let before = if length > 8192 { 0 } else { count_from(&headers) };
    let count = before.saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
