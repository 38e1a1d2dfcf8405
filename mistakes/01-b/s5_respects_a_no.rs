//! Step 5: sets no `consent=yes` where the request brings a `consent` of another value.
//! ("must hold" number 5.2 broken for `consent=no`; with `consent=yes`, or none, it is set)

pub async fn accept(headers: HeaderMap) -> Response {
    let said_otherwise = headers
        .get(COOKIE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|cookies| {
            cookies
                .split(';')
                .filter_map(|piece| piece.trim().split_once('='))
                .any(|(name, value)| name == "consent" && value != "yes")
        });
    let mut response = visits(headers).await;
    if !said_otherwise {
        let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
        response.headers_mut().append(SET_COOKIE, consent);
    }
    response
}
