//! The routes.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    forbid_storing(response.headers_mut());
    // For the caches of HTTP/1.0.
    response
        .headers_mut()
        .insert(axum::http::header::PRAGMA, axum::http::HeaderValue::from_static("no-cache"));
    response
}
