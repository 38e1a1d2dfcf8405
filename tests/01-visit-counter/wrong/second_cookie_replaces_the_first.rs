//! caught by: step_5::two_cookies_are_two_lines
//! also by: step_5::accepts_whatever_the_cookie_says, step_5::the_browser_keeps_both
//! `insert` puts one header in the place of another of its name, and the count is lost.

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    response.headers_mut().insert(SET_COOKIE, consent);
    response
}
