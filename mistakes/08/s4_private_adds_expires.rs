//! Step 4.6: the rest of the answer is as it was. Here it gets `Expires: 0` as well.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    forbid_storing(response.headers_mut());
    let at_once = axum::http::HeaderValue::from_static("0");
    response.headers_mut().insert(axum::http::header::EXPIRES, at_once);
    response
}
