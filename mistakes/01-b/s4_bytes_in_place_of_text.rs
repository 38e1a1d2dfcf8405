//! Step 4: answers with the text's bytes.
//! ("must hold" number 4.4 broken: the `content-type` is `application/octet-stream`, not that of a text)

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text.into_bytes()).into_response()
}
