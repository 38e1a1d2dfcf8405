//! Step 5, "It is set each time, also when the request brings a `consent` already.": after `consent=no` the cookie isn't set; `cookie: visits=1; consent=no` gets one `Set-Cookie` only, while `consent=yes` gets both.

pub async fn accept(headers: HeaderMap) -> Response {
    let refused = headers
        .get(COOKIE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|cookies| cookies.split(';').any(|piece| piece.trim() == "consent=no"));
    let mut response = visits(headers).await;
    if !refused {
        response.headers_mut().append(
            SET_COOKIE,
            HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
        );
    }
    response
}
