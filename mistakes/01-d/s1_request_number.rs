//! Step 1, "The second request gets the same answer as the first.": a number for logs in a header counts up; status and body agree, but the header `x-request-id` of two calls of `hello` differs.

pub async fn hello() -> Response {
    use std::sync::atomic::{AtomicU64, Ordering};
    static ANSWERED: AtomicU64 = AtomicU64::new(0);
    let number = ANSWERED.fetch_add(1, Ordering::Relaxed);
    ([("x-request-id", number.to_string())], "Hello, stranger.").into_response()
}
