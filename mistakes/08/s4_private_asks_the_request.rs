//! Step 4.5: every answer says `no-store`. Here the request does.

async fn private(mut request: Request, next: Next) -> Response {
    forbid_storing(request.headers_mut());
    next.run(request).await
}
