//! Step 5, condition 1 (the same text): the page thanks.

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let mut response = "Thank you.".into_response();
    response.headers_mut().append(SET_COOKIE, visits_cookie(count));
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
