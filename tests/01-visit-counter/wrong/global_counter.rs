//! caught by: step_4::counts_each_browser_by_itself
//! also by: step_4::counts_one_browser, step_4::believes_what_the_visitor_sends
//! also by: step_4::the_largest_count_stays, step_4::answers_whatever_the_cookie_says, step_5::*
//! One counter for all visitors: it counts requests, not a visitor's visits.

static VISITS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);

pub async fn visits(_headers: HeaderMap) -> Response {
    let count = VISITS.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
