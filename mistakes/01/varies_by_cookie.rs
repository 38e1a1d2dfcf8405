//! Step 4, condition 4 (no other header): `Vary: Cookie`.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    let headers = [
        (SET_COOKIE, visits_cookie(count)),
        (axum::http::header::VARY, HeaderValue::from_static("cookie")),
    ];
    (headers, text).into_response()
}
