//! caught by: step_1::greets_a_stranger
//! also by: step_1::greets_the_same_visitor_the_same_way
//! also by: step_1::greets_a_visitor_with_cookies_the_same_way
//! The right text under another type: a browser would read it as markup.

pub async fn hello() -> Response {
    axum::response::Html("Hello, stranger.").into_response()
}
