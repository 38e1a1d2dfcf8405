//! Step 5, "Each of the two has a `Set-Cookie` line of its own, and there is no third line.": when the request brings `visits` twice, a third line removes the one of the folder `/cookies`.

pub async fn accept(headers: HeaderMap) -> Response {
    let doubled = headers
        .get(COOKIE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|cookies| {
            cookies
                .split(';')
                .filter(|piece| piece.trim().starts_with("visits="))
                .count()
                > 1
        });
    let mut response = visits(headers).await;
    response.headers_mut().append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    if doubled {
        response.headers_mut().append(
            SET_COOKIE,
            HeaderValue::from_static("visits=; Path=/cookies; Max-Age=0"),
        );
    }
    response
}
