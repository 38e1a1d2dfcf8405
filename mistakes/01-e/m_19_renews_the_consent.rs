//! A server that counts a visitor's visits in a cookie.

pub async fn visits(headers: HeaderMap) -> Response {
    let mut response = counted(&headers);
    let agreed = headers
        .get(COOKIE)
        .and_then(|header| header.to_str().ok())
        .is_some_and(|text| text.split(';').any(|piece| piece.trim() == "consent=yes"));
    if agreed {
        response.headers_mut().append(SET_COOKIE, consent_cookie());
    }
    response
}

pub async fn accept(headers: HeaderMap) -> Response {
    let mut response = counted(&headers);
    response.headers_mut().append(SET_COOKIE, consent_cookie());
    response
}

fn counted(headers: &HeaderMap) -> Response {
    let count = count_from(headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}

fn consent_cookie() -> HeaderValue {
    HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000")
}
