//! Step 1: answers with the same bytes as HTML.
//! ("must hold" number 1.1 broken: the `content-type` is `text/html`, and no plain text; the text before says so too)

pub async fn hello() -> Response {
    axum::response::Html("Hello, stranger.").into_response()
}
