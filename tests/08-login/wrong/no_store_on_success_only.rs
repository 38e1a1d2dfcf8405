//! caught by: step_4::nothing_under_account_is_stored
//! Leaves out the redirects and the pages that say what went wrong.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        forbid_storing(response.headers_mut());
    }
    response
}
