//! caught by: step_5::two_cookies_are_two_lines
//! also by: step_5::accepts_whatever_the_cookie_says, step_5::the_browser_keeps_both
//! The answer of step 4 with a second pair in its array: axum inserts, and the second replaces the first.

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    let cookies = [(SET_COOKIE, visits_cookie(count)), (SET_COOKIE, consent)];
    (cookies, format!("This is visit number {count}.")).into_response()
}
