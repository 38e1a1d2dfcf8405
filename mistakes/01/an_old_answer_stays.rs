//! Step 5, condition 2 (`consent=yes`, also when the request brings it already): a `consent=no` in the
//! request stays as it is.

pub async fn accept(headers: HeaderMap) -> Response {
    let cookies = headers.get(COOKIE).and_then(|value| value.to_str().ok());
    let refused = cookies.is_some_and(|text| text.split("; ").any(|pair| pair == "consent=no"));
    let consent = if refused {
        "consent=no; Path=/; Max-Age=31536000"
    } else {
        "consent=yes; Path=/; Max-Age=31536000"
    };
    let mut response = visits(headers).await;
    response.headers_mut().append(SET_COOKIE, HeaderValue::from_static(consent));
    response
}
