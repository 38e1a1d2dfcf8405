//! A server that counts a visitor's visits in a cookie.

pub async fn accept(mut headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    headers.insert(SET_COOKIE, visits_cookie(count));
    headers.append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    (headers, format!("This is visit number {count}.")).into_response()
}
