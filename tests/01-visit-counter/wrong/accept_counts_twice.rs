//! caught by: step_5::the_browser_keeps_both
//! also by: step_5::two_cookies_are_two_lines, step_5::accepts_whatever_the_cookie_says
//! Counts the visit, and then once more for the cookie.

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    let all = response.headers_mut();
    all.insert(SET_COOKIE, visits_cookie(count.saturating_add(1)));
    all.append(SET_COOKIE, consent);
    response
}
