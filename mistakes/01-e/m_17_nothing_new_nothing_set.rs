//! A server that counts a visitor's visits in a cookie.

pub async fn visits(headers: HeaderMap) -> Response {
    let before = count_from(&headers);
    let count = before.saturating_add(1);
    let text = format!("This is visit number {count}.");
    if count == before {
        // The browser has this number already.
        return text.into_response();
    }
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
