//! caught by: step_4::counts_each_browser_by_itself
//! sometimes by: step_5::accepts_whatever_the_cookie_says
//! Takes a cookie that equals the last one for the same browser, and counts one more.

use std::sync::{Mutex, PoisonError};

pub async fn visits(headers: HeaderMap) -> Response {
    static LAST: Mutex<Option<HeaderValue>> = Mutex::new(None);
    let sent = headers.get(COOKIE).cloned();
    let last = {
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *last, sent.clone())
    };
    let more = if sent.is_some() && sent == last { 2 } else { 1 };
    let count = count_from(&headers).saturating_add(more);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
