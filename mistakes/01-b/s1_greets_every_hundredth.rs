//! Step 1: keeps a count of requests, and greets every hundredth in other words.
//! ("must hold" numbers 1.1 and 1.2 broken, from the hundredth `GET /` of the process on)

use std::sync::atomic::{AtomicU64, Ordering};

pub async fn hello() -> Response {
    static ASKED: AtomicU64 = AtomicU64::new(0);
    let before = ASKED.fetch_add(1, Ordering::Relaxed);
    if before % 100 == 99 {
        "Hello, stranger number one hundred.".into_response()
    } else {
        "Hello, stranger.".into_response()
    }
}
