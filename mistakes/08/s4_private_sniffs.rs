//! Step 4.6: the rest of the answer is as it was. Here it may not be framed or sniffed, either.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    forbid_storing(response.headers_mut());
    let nosniff = axum::http::HeaderValue::from_static("nosniff");
    response.headers_mut().insert("x-content-type-options", nosniff);
    response
}
