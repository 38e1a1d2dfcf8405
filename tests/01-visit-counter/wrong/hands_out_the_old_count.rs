//! caught by: step_4::counts_one_browser
//! also by: step_4::counts_each_browser_by_itself, step_4::believes_what_the_visitor_sends
//! also by: step_4::the_largest_count_stays, step_4::answers_whatever_the_cookie_says, step_5::*
//! Says the new count and stores the old one, so that it never gets past 1.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers);
    let text = format!("This is visit number {}.", count.saturating_add(1));
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
