//! Reads bytes and never text, in a loop; writes the attributes the other way round, in another
//! case; and builds its answers by hand.

pub async fn hello() -> Response {
    let text = "Hello, stranger.";
    Response::builder()
        .header("Content-Type", "text/plain")
        .body(text.into())
        .expect("the header is valid")
}

pub fn count_from(headers: &HeaderMap) -> u64 {
    let mut found: Option<u64> = None;
    for line in headers.get_all(COOKIE) {
        for pair in line.as_bytes().split(|&byte| byte == b';') {
            let Some(value) = pair.trim_ascii().strip_prefix(b"visits=") else {
                continue;
            };
            if found.is_some() {
                return 0;
            }
            let number = std::str::from_utf8(value)
                .ok()
                .and_then(|text| text.parse().ok());
            found = Some(number.unwrap_or(0));
        }
    }
    found.unwrap_or(0)
}

pub fn visits_cookie(count: u64) -> HeaderValue {
    let line = [
        b"visits=",
        count.to_string().as_bytes(),
        b";max-age=31536000;PATH=/",
    ]
    .concat();
    HeaderValue::from_bytes(&line).expect("ASCII without control characters")
}

pub async fn visits(headers: HeaderMap) -> Response {
    let count = match count_from(&headers).checked_add(1) {
        Some(count) => count,
        None => u64::MAX,
    };
    Response::builder()
        .header("Set-Cookie", visits_cookie(count))
        .header("Content-Type", "text/plain")
        .body(format!("This is visit number {count}.").into())
        .expect("the header is valid")
}
