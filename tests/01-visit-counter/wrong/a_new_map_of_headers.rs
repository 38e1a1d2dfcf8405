//! caught by: step_5::accepts_whatever_the_cookie_says
//! Puts a new map in the place of the headers, and the type of the content is gone.

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
