//! Step 4: answers 431 where the Cookie header has more than 4096 bytes, as one cookie may have in a browser.
//! ("must hold" number 4.1 broken: `visits=2` beside 5000 bytes of other cookies isn't counted)

pub async fn visits(headers: HeaderMap) -> Response {
    if headers.get(COOKIE).is_some_and(|value| value.len() > 4096) {
        return axum::http::StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into_response();
    }
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
