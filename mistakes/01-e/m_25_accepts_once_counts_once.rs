//! A server that counts a visitor's visits in a cookie.

pub async fn accept(headers: HeaderMap) -> Response {
    let agreed = headers
        .get(COOKIE)
        .and_then(|header| header.to_str().ok())
        .is_some_and(|text| text.split(';').any(|piece| piece.trim() == "consent=yes"));
    let before = count_from(&headers);
    // Who has agreed already doesn't agree again.
    let count = if agreed && before > 0 {
        before
    } else {
        before.saturating_add(1)
    };
    let text = format!("This is visit number {count}.");
    let mut response = ([(SET_COOKIE, visits_cookie(count))], text).into_response();
    response.headers_mut().append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    response
}
