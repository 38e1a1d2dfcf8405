//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    // All lines are one list, so a second line can't hide a second count.
    let mut found: Option<&[u8]> = None;
    for header in headers.get_all(COOKIE) {
        for piece in header.as_bytes().split(|byte| *byte == b';') {
            let piece = piece.trim_ascii();
            let Some(at) = piece.iter().position(|byte| *byte == b'=') else {
                continue;
            };
            if piece[..at].trim_ascii() == b"visits" {
                if found.is_some() {
                    return 0;
                }
                found = Some(piece[at + 1..].trim_ascii());
            }
        }
    }
    found
        .and_then(|value| std::str::from_utf8(value).ok())
        .and_then(|value| value.parse().ok())
        .unwrap_or(0)
}

pub fn visits_cookie(count: u64) -> HeaderValue {
    let attributes = ["max-age=31536000", "path=/"].join("; ");
    let line = format!("visits={count}; {attributes}");
    HeaderValue::from_str(&line).expect("only digits and text of our own")
}

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let mut answer = HeaderMap::new();
    answer.append(SET_COOKIE, visits_cookie(count));
    answer.append(
        SET_COOKIE,
        HeaderValue::from_static("consent=yes; Path=/; Max-Age=31536000"),
    );
    (answer, format!("This is visit number {count}.")).into_response()
}
