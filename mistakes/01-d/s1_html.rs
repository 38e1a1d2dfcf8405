//! Step 1, "The answer has status 200, the text as its body, and a `content-type` of plain text.": `Html(…)` makes the answer; the body is right, but `content-type` is `text/html; charset=utf-8`.

pub async fn hello() -> Response {
    axum::response::Html("Hello, stranger.").into_response()
}
