//! Step 4, "Besides one `Set-Cookie` line, the answer has exactly the headers that axum gives every text.": sets a `content-type` of its own, `text/plain` without `; charset=utf-8`; the names of the headers are the same, one value isn't.

pub async fn visits(headers: HeaderMap) -> Response {
    use axum::http::header::CONTENT_TYPE;
    let count = count_from(&headers).saturating_add(1);
    (
        [
            (CONTENT_TYPE, HeaderValue::from_static("text/plain")),
            (SET_COOKIE, visits_cookie(count)),
        ],
        format!("This is visit number {count}."),
    )
        .into_response()
}
