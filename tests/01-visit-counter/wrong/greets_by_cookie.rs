//! caught by: step_1::greets_a_visitor_with_cookies_the_same_way
//! Knows a visitor again before the chapter comes to it.

pub async fn hello(headers: HeaderMap) -> Response {
    if headers.contains_key(COOKIE) {
        "Welcome back.".into_response()
    } else {
        "Hello, stranger.".into_response()
    }
}
