//! Step 5, condition 1 (the visit is counted as on `/visits`): without an earlier consent the count
//! starts here, at 1.

pub async fn accept(headers: HeaderMap) -> Response {
    let cookies = headers.get(COOKIE).and_then(|value| value.to_str().ok());
    let agreed = cookies.is_some_and(|text| text.contains("consent=yes"));
    let mut response = if agreed {
        visits(headers).await
    } else {
        visits(HeaderMap::new()).await
    };
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
