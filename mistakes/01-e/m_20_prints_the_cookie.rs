//! A server that counts a visitor's visits in a cookie.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    if let Some(header) = headers.get(COOKIE) {
        let text = header.to_str().expect("a Cookie header is text");
        println!("visit {count}, with {text}");
    }
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
