//! A server that counts a visitor's visits in a cookie.

static GREETINGS: AtomicU64 = AtomicU64::new(0);

pub async fn hello() -> Response { #[allow(unused_imports)] use std::sync::atomic::{AtomicU64, Ordering};
    let number = GREETINGS.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
    ([("x-greeting", number.to_string())], "Hello, stranger.").into_response()
}
