//! Right: `AppendHeaders` in place of `append`, another order of cookies and attributes, and the
//! largest count by `checked_add`.

pub fn visits_cookie(count: u64) -> HeaderValue {
    let mut line = String::from("visits=");
    line.push_str(&count.to_string());
    line.push_str("; max-age=31536000; path=/");
    HeaderValue::from_str(&line).expect("digits and letters are allowed in a header")
}

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers);
    let count = count.checked_add(1).unwrap_or(count);
    let consent = HeaderValue::from_static("consent=yes; Max-Age=31536000; Path=/");
    let cookies = [(SET_COOKIE, consent), (SET_COOKIE, visits_cookie(count))];
    let text = format!("This is visit number {count}.");
    (axum::response::AppendHeaders(cookies), text).into_response()
}
