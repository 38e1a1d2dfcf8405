//! caught by: step_4::nothing_under_account_is_stored
//! `no-cache` lets a cache keep the page, if it asks before it shows it. The Back button doesn't ask.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let no_cache = axum::http::HeaderValue::from_static("no-cache");
    response
        .headers_mut()
        .insert(axum::http::header::CACHE_CONTROL, no_cache);
    response
}
