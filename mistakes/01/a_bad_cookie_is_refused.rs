//! Step 2, condition 3 (the count is zero), at step 4, condition 1: a request whose header holds no
//! readable count is answered with 400.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers);
    if count == 0 && headers.get(COOKIE).is_some() {
        let trouble = "Your cookie is broken.";
        return (axum::http::StatusCode::BAD_REQUEST, trouble).into_response();
    }
    let count = count.saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
