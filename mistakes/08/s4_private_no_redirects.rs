//! Step 4.5: a page, a redirect, an error. Here no redirect.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if !response.status().is_redirection() {
        forbid_storing(response.headers_mut());
    }
    response
}
