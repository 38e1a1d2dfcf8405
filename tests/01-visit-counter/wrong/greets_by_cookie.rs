//! caught by: step_1::greets_a_stranger
//! Knows somebody again before the chapter comes to it.

pub async fn hello(headers: HeaderMap) -> Response {
    match headers.contains_key(COOKIE) {
        true => "Welcome back.".into_response(),
        false => "Hello, stranger.".into_response(),
    }
}
