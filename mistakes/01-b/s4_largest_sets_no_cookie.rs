//! Step 4: at the largest count it says the number, and sets nothing, since nothing changes.
//! ("must hold" number 4.2 broken at 18446744073709551615: no cookie is set, so that Max-Age isn't renewed)

pub async fn visits(headers: HeaderMap) -> Response {
    match count_from(&headers).checked_add(1) {
        Some(count) => {
            let text = format!("This is visit number {count}.");
            ([(SET_COOKIE, visits_cookie(count))], text).into_response()
        }
        None => format!("This is visit number {}.", u64::MAX).into_response(),
    }
}
