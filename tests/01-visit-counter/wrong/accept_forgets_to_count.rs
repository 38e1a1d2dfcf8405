//! caught by: step_5::the_browser_keeps_both
//! also by: step_5::accepts_whatever_the_cookie_says
//! Sends the count back as it came, so that the visit to this page isn't counted.

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).max(1);
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    let mut response = format!("This is visit number {count}.").into_response();
    response
        .headers_mut()
        .append(SET_COOKIE, visits_cookie(count));
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
