//! Step 4.5: a page, a redirect, an error. Here an answer that succeeds.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        forbid_storing(response.headers_mut());
    }
    response
}
