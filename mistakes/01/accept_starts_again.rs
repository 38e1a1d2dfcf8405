//! Step 5, condition 5 (the largest count stays where it is): here it wraps to zero.

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).wrapping_add(1);
    let text = format!("This is visit number {count}.");
    let mut response = ([(SET_COOKIE, visits_cookie(count))], text).into_response();
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
