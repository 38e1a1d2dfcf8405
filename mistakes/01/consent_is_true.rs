//! Step 5, condition 2 (`consent=yes`): `consent=true`.

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=true; Path=/; Max-Age=31536000");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
