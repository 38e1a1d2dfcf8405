//! Step 5, condition 2 (with the same two attributes): `HttpOnly` as well.

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000; HttpOnly");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
