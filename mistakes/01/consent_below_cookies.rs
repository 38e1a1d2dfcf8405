//! Step 5, condition 2 (with the same two attributes): the path is `/cookies`.

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=yes; Path=/cookies; Max-Age=31536000");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
