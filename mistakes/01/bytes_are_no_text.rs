//! Step 1, condition 1 (the plain text): the body is bytes, whose content type is `application/octet-
//! stream`.

pub async fn hello() -> Response {
    "Hello, stranger.".as_bytes().into_response()
}
