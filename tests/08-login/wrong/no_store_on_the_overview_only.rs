//! caught by: step_4::nothing_under_account_is_stored
//! Thinks of the one page with an address on it.

async fn private(request: Request, next: Next) -> Response {
    let is_overview = request.uri().path() == "/";
    let mut response = next.run(request).await;
    if is_overview {
        forbid_storing(response.headers_mut());
    }
    response
}
