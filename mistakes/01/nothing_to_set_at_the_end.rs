//! Step 4, condition 2 (the cookie that is set holds the same number): at the largest count, which
//! stays, no cookie is set.

pub async fn visits(headers: HeaderMap) -> Response {
    match count_from(&headers).checked_add(1) {
        Some(count) => {
            let text = format!("This is visit number {count}.");
            ([(SET_COOKIE, visits_cookie(count))], text).into_response()
        }
        None => format!("This is visit number {}.", u64::MAX).into_response(),
    }
}
