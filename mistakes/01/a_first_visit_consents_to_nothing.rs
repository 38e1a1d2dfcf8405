//! Step 5, condition 2 (a second cookie is set, `consent=yes`): a visitor without a count gets none.

pub async fn accept(headers: HeaderMap) -> Response {
    let brings_a_count = count_from(&headers) > 0;
    let mut response = visits(headers).await;
    if brings_a_count {
        let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
        response.headers_mut().append(SET_COOKIE, consent);
    }
    response
}
