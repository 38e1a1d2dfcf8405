//! Step 5, "the same text, the same cookie, and besides `Set-Cookie` the same headers": a new map with both cookies takes the place of all headers, so the answer has no `content-type`.

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = visits(headers).await;
    let mut cookies = HeaderMap::new();
    for value in response.headers().get_all(SET_COOKIE) {
        cookies.append(SET_COOKIE, value.clone());
    }
    cookies.append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    *response.headers_mut() = cookies;
    response
}
