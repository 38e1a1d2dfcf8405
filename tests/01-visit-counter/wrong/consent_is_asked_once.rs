//! caught by: step_5::accepts_whatever_the_cookie_says
//! Consent that is there already isn't kept for another year.

pub async fn accept(headers: HeaderMap) -> Response {
    let is_there = headers
        .get(COOKIE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|text| text.contains("consent="));
    let mut response = visits(headers).await;
    if !is_there {
        let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
        response.headers_mut().append(SET_COOKIE, consent);
    }
    response
}
