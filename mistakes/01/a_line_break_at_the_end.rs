//! Step 1, condition 1 (as its body `Hello, stranger.`): a line break follows.

pub async fn hello() -> Response {
    "Hello, stranger.\n".into_response()
}
