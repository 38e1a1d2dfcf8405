//! Step 4.5: a page, a redirect, an error. Here what is HTML.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let kind = response.headers().get(axum::http::header::CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        forbid_storing(response.headers_mut());
    }
    response
}
