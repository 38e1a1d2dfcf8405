//! caught by: step_4::counts_each_browser_by_itself
//! One counter for everybody: it counts requests, not a visitor's visits.

static VISITS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);

pub async fn visits(_headers: HeaderMap) -> Response {
    let count = VISITS.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
