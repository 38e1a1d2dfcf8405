//! Step 4.5: every answer. Here not that to a `HEAD` or a `PUT`.

async fn private(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let mut response = next.run(request).await;
    if method == axum::http::Method::GET || method == axum::http::Method::POST {
        forbid_storing(response.headers_mut());
    }
    response
}
