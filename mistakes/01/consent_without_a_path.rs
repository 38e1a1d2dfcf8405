//! Step 5, condition 2 (with the same two attributes): `consent` has no path, and comes back only below
//! `/cookies`.

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = visits(headers).await;
    let consent = HeaderValue::from_static("consent=yes; Max-Age=31536000");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
