//! A server that counts a visitor's visits in a cookie.

static LAST: AtomicU64 = AtomicU64::new(0);

pub async fn visits(headers: HeaderMap) -> Response { #[allow(unused_imports)] use std::sync::atomic::{AtomicU64, Ordering};
    let before = count_from(&headers);
    let mut count = before.saturating_add(1);
    // Two tabs at once bring the same count: the second is one visit more.
    if before > 0 && LAST.swap(before, Ordering::SeqCst) == before {
        count = count.saturating_add(1);
    }
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
