//! Step 4.5: `no-store`, once. Here the line is appended to what is there.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let no_store = axum::http::HeaderValue::from_static("no-store");
    response.headers_mut().append(axum::http::header::CACHE_CONTROL, no_store);
    response
}
