//! Step 4.5: a page, a redirect, an error. Here no 4xx other than 401.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status().as_u16();
    if status == 401 || !response.status().is_client_error() {
        forbid_storing(response.headers_mut());
    }
    response
}
