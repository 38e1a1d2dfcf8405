//! Step 4.6: the rest of the answer is as it was. Here it gets `Pragma: no-cache` as well.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    forbid_storing(response.headers_mut());
    let no_cache = axum::http::HeaderValue::from_static("no-cache");
    response.headers_mut().insert(axum::http::header::PRAGMA, no_cache);
    response
}
