//! caught by: step_4::counts_one_browser
//! Says the new count and stores the old one, so that it never gets past 1.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers);
    let text = format!("This is visit number {}.", count.saturating_add(1));
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
