//! caught by: step_5::two_cookies_are_two_lines
//! also by: step_5::accepts_whatever_the_cookie_says, step_5::the_browser_keeps_both
//! The second cookie without the lifetime of the first.

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=yes; Path=/");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
