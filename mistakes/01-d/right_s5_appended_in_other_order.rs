//! `accept` doesn't call `visits`, appends both cookies at once, and the consent stands first; `visits` inserts into a finished answer.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).checked_add(1).unwrap_or(u64::MAX);
    let mut response = format!("This is visit number {count}.").into_response();
    response
        .headers_mut()
        .insert(SET_COOKIE, visits_cookie(count));
    response
}

pub async fn accept(headers: HeaderMap) -> Response {
    use axum::response::AppendHeaders;
    let count = count_from(&headers).checked_add(1).unwrap_or(u64::MAX);
    let cookies = AppendHeaders([
        (
            SET_COOKIE,
            HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
        ),
        (SET_COOKIE, visits_cookie(count)),
    ]);
    (cookies, format!("This is visit number {count}.")).into_response()
}
