//! A server that counts a visitor's visits in a cookie.

pub async fn accept(headers: HeaderMap) -> Response {
    // The browser may have kept one count for the site and one for this folder.
    let before = headers
        .get(COOKIE)
        .and_then(|header| header.to_str().ok())
        .into_iter()
        .flat_map(|text| text.split(';'))
        .filter_map(|piece| piece.trim().strip_prefix("visits="))
        .filter_map(|value| value.parse::<u64>().ok())
        .max()
        .unwrap_or(0);
    let count = before.saturating_add(1);
    let text = format!("This is visit number {count}.");
    let mut response = ([(SET_COOKIE, visits_cookie(count))], text).into_response();
    response.headers_mut().append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    response
}
