//! Step 5, condition 1 (the visit is counted as on `/visits`): the answer is a redirect to `/visits`,
//! which counts once more.

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    response.headers_mut().append(SET_COOKIE, consent);
    let location = HeaderValue::from_static("/visits");
    response.headers_mut().insert(axum::http::header::LOCATION, location);
    *response.status_mut() = axum::http::StatusCode::SEE_OTHER;
    response
}
