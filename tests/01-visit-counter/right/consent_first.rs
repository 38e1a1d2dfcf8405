//! Sets the cookies in the other order, through axum's `AppendHeaders`, and reads the header with a
//! map from names to values.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let mut cookies = std::collections::HashMap::<String, Vec<String>>::new();
    let line = headers
        .get(COOKIE)
        .map(|value| value.as_bytes())
        .unwrap_or_default();
    for pair in String::from_utf8_lossy(line).split("; ") {
        if let Some((name, value)) = pair.split_once('=') {
            cookies
                .entry(name.to_owned())
                .or_default()
                .push(value.to_owned());
        }
    }
    match cookies.get("visits").map(Vec::as_slice) {
        Some([only]) => only.parse().unwrap_or_default(),
        _ => 0,
    }
}

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let cookies = axum::response::AppendHeaders([
        (
            SET_COOKIE,
            HeaderValue::from_static("consent=yes; Max-Age=31536000; Path=/"),
        ),
        (SET_COOKIE, visits_cookie(count)),
    ]);
    (cookies, format!("This is visit number {count}.")).into_response()
}
