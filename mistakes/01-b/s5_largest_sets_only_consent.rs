//! Step 5: at the largest count it says the right number and sets `consent=yes`, and leaves the count's cookie out.
//! ("must hold" number 5.1 broken at 18446744073709551615; `/visits` is right)

pub async fn accept(headers: HeaderMap) -> Response {
    let sent = count_from(&headers);
    let count = sent.saturating_add(1);
    let consent = HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000");
    let mut response = format!("This is visit number {count}.").into_response();
    if count > sent {
        response
            .headers_mut()
            .append(SET_COOKIE, visits_cookie(count));
    }
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
