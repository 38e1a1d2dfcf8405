//! caught by: step_4::counts_each_browser_by_itself
//! sometimes by: step_5::the_browser_keeps_both
//! Keeps the count where all requests see it while it waits.

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
