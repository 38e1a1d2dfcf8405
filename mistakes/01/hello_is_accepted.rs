//! Step 1, condition 1 (status 200): 202.

pub async fn hello() -> Response {
    (axum::http::StatusCode::ACCEPTED, "Hello, stranger.").into_response()
}
