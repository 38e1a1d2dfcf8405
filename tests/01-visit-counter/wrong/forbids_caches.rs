//! caught by: step_4::counts_one_browser
//! A header that the chapter doesn't ask for.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    let headers = [
        (SET_COOKIE, visits_cookie(count)),
        (
            axum::http::header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ),
    ];
    (headers, text).into_response()
}
