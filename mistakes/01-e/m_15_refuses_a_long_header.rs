//! A server that counts a visitor's visits in a cookie.

pub async fn visits(headers: HeaderMap) -> Response {
    // What is longer than this is no honest browser's.
    let length = headers.get(COOKIE).map_or(0, |header| header.len());
    let before = if length > 8192 { 0 } else { count_from(&headers) };
    let count = before.saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
