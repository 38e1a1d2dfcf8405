//! Step 4.6: the rest of the answer is as it was. Here its other headers are lost, `Location` among them.

async fn private(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let mut answer = Response::new(axum::body::Body::empty());
    *answer.status_mut() = response.status();
    forbid_storing(answer.headers_mut());
    *answer.body_mut() = response.into_body();
    answer
}
