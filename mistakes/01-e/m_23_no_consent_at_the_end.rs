//! A server that counts a visitor's visits in a cookie.

pub async fn accept(headers: HeaderMap) -> Response {
    if count_from(&headers) == u64::MAX {
        // Nothing to count any more.
        return visits(headers).await;
    }
    let mut response = visits(headers).await;
    response.headers_mut().append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    response
}
