//! Step 4.5: every answer of a route under `/account`. Here not the login's page.

async fn private(request: Request, next: Next) -> Response {
    let login = request.uri().path().ends_with("/login");
    let mut response = next.run(request).await;
    if !login {
        forbid_storing(response.headers_mut());
    }
    response
}
