//! RIGHT: makes the greeting of a pair of status and `String`, inserts the cookie into a finished answer, and appends two as a list.

use axum::response::AppendHeaders;

pub async fn hello() -> Response {
    let text = String::from("Hello, stranger.");
    (axum::http::StatusCode::OK, text).into_response()
}

pub async fn visits(headers: HeaderMap) -> Response {
    let count = next(&headers);
    let mut response = said(count).into_response();
    response
        .headers_mut()
        .insert(SET_COOKIE, visits_cookie(count));
    response
}

pub async fn accept(headers: HeaderMap) -> Response {
    let count = next(&headers);
    let consent = HeaderValue::from_static("consent=yes; Max-Age=31536000; Path=/");
    let cookies = [(SET_COOKIE, consent), (SET_COOKIE, visits_cookie(count))];
    (AppendHeaders(cookies), said(count)).into_response()
}

fn next(headers: &HeaderMap) -> u64 {
    let before = count_from(headers);
    before.checked_add(1).unwrap_or(before)
}

fn said(count: u64) -> String {
    ["This is visit number ", &count.to_string(), "."].concat()
}
