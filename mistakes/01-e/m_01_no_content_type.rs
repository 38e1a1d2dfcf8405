//! A server that counts a visitor's visits in a cookie.

pub async fn hello() -> Response {
    Response::new("Hello, stranger.".into())
}
