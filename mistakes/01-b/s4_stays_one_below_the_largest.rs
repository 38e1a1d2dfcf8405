//! Step 4: stops counting one number early.
//! ("must hold" number 4.1 broken: a request with 18446744073709551614 gets that number again)

pub async fn visits(headers: HeaderMap) -> Response {
    let sent = count_from(&headers);
    let count = if sent < u64::MAX - 1 { sent + 1 } else { sent };
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
