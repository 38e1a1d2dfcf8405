//! Step 5, condition 3 (a `Set-Cookie` line of its own): both pairs stand in one line, and a browser
//! takes the second for an attribute.

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    let line = format!("visits={count}; consent=yes; Path=/; Max-Age=31536000");
    ([(SET_COOKIE, line)], text).into_response()
}
