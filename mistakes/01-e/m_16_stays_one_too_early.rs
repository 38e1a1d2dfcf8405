//! A server that counts a visitor's visits in a cookie.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = match count_from(&headers) {
        before if before >= u64::MAX - 1 => before,
        before => before + 1,
    };
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
