//! Step 4.5: a page, a redirect, an error. Here no error of the server.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if !response.status().is_server_error() {
        forbid_storing(response.headers_mut());
    }
    response
}
