//! Step 4, condition 1 (the text) and 4: the answer's content type is HTML.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], axum::response::Html(text)).into_response()
}
