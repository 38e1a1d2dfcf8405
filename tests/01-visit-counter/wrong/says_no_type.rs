//! caught by: step_1::greets_a_stranger
//! Sends the text without saying that it is one.

pub async fn hello() -> Response {
    Response::new("Hello, stranger.".into())
}
