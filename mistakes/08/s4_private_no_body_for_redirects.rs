//! Step 4.6: the rest of the answer is as it was. Here an error of the form loses its text.

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    forbid_storing(response.headers_mut());
    if response.status().as_u16() == 422 || response.status().as_u16() == 415 {
        *response.body_mut() = axum::body::Body::empty();
    }
    response
}
