//! caught by: step_1::greets_a_stranger
//! The right text under another type: a browser would read it as markup.

pub async fn hello() -> Response {
    axum::response::Html("Hello, stranger.").into_response()
}
