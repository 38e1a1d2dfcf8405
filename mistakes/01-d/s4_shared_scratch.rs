//! Step 4, "Each browser has a count of its own: what one sends changes nothing for another": the count lies in a `static` while the handler waits; one after the other all is right, but of `tokio::join!(visits(with 5), visits(with 9))` the first says 10 instead of 6.

pub async fn visits(headers: HeaderMap) -> Response {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    COUNT.store(count_from(&headers), Ordering::SeqCst);
    tokio::task::yield_now().await;
    let count = COUNT.load(Ordering::SeqCst).saturating_add(1);
    (
        [(SET_COOKIE, visits_cookie(count))],
        format!("This is visit number {count}."),
    )
        .into_response()
}
