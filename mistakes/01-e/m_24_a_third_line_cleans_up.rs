//! A server that counts a visitor's visits in a cookie.

pub async fn accept(headers: HeaderMap) -> Response {
    let twice = headers
        .get(COOKIE)
        .and_then(|header| header.to_str().ok())
        .is_some_and(|text| {
            text.split(';')
                .filter(|piece| piece.trim().starts_with("visits="))
                .count()
                > 1
        });
    let mut response = visits(headers).await;
    response.headers_mut().append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    if twice {
        // One of them was set for this folder: it has to go.
        response.headers_mut().append(
            SET_COOKIE,
            HeaderValue::from_static("visits=; Path=/cookies; Max-Age=0"),
        );
    }
    response
}
