//! Step 1, condition 1 (the plain text): an answer put together by hand has no content type.

pub async fn hello() -> Response {
    Response::new(axum::body::Body::from("Hello, stranger."))
}
