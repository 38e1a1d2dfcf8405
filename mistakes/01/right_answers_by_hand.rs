//! Right: answers put together by hand, with `text/plain` as their type.

pub async fn hello() -> Response {
    let mut response = Response::new(axum::body::Body::from("Hello, stranger."));
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(axum::http::header::CONTENT_TYPE, plain);
    response
}

pub async fn visits(headers: HeaderMap) -> Response {
    let before = count_from(&headers);
    let count = if before == u64::MAX { before } else { before + 1 };
    let mut response = format!("This is visit number {count}.").into_response();
    response.headers_mut().insert(SET_COOKIE, visits_cookie(count));
    response
}
