//! Step 5, condition 3 (each has a line of its own): both stand in the array, of which the last stays;
//! the count is second, so the consent is lost.

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    let cookies = [(SET_COOKIE, consent), (SET_COOKIE, visits_cookie(count))];
    (cookies, text).into_response()
}
