//! Step 4.5: every answer. Here only that to a request with a cookie.

async fn private(request: Request, next: Next) -> Response {
    let cookie = request.headers().contains_key(axum::http::header::COOKIE);
    let mut response = next.run(request).await;
    if cookie {
        forbid_storing(response.headers_mut());
    }
    response
}
