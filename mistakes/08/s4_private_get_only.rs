//! Step 4.5: every answer. Here that to a `GET`.

async fn private(request: Request, next: Next) -> Response {
    let get = request.method() == axum::http::Method::GET;
    let mut response = next.run(request).await;
    if get {
        forbid_storing(response.headers_mut());
    }
    response
}
