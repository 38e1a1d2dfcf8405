//! Step 4, condition 1 (the count in the request plus one): the text says the number that came.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {}.", count_from(&headers));
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
