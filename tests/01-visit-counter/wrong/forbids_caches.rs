//! caught by: step_4::counts_one_browser
//! also by: step_4::counts_each_browser_by_itself, step_4::believes_what_the_visitor_sends
//! also by: step_4::the_largest_count_stays, step_4::answers_whatever_the_cookie_says, step_5::*
//! A header that the chapter doesn't ask for.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    let headers = [
        (SET_COOKIE, visits_cookie(count)),
        (
            axum::http::header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ),
    ];
    (headers, text).into_response()
}
