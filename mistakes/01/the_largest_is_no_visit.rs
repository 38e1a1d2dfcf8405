//! Step 4, condition 5 (the count stays there): at the largest count the answer is 503.

pub async fn visits(headers: HeaderMap) -> Response {
    let Some(count) = count_from(&headers).checked_add(1) else {
        return axum::http::StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
