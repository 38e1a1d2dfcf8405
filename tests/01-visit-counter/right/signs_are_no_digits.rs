//! Takes digits and nothing else for a number, spaces around `=` included in the name and the value,
//! and keeps the count where an odd byte stands in another cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let line = headers.get(COOKIE).map_or(&b""[..], HeaderValue::as_bytes);
    let pieces: Vec<&[u8]> = line.split(|&byte| byte == b';').collect();
    let values: Vec<&[u8]> = pieces
        .iter()
        .filter_map(|piece| {
            let at = piece.iter().position(|&byte| byte == b'=')?;
            let (name, value) = (piece[..at].trim_ascii(), piece[at + 1..].trim_ascii());
            (name == b"visits").then_some(value)
        })
        .collect();
    let [value] = values[..] else { return 0 };
    let mut count = Some(0_u64).filter(|_| !value.is_empty());
    for &byte in value {
        count = match (count, byte) {
            (Some(count), b'0'..=b'9') => count
                .checked_mul(10)
                .and_then(|count| count.checked_add(u64::from(byte - b'0'))),
            _ => None,
        };
    }
    count.unwrap_or(0)
}

pub async fn visits(headers: HeaderMap) -> Response {
    let count = count_from(&headers);
    let count = if count < u64::MAX { count + 1 } else { count };
    let mut response = Response::new(format!("This is visit number {count}.").into());
    let headers = response.headers_mut();
    headers.insert(
        axum::http::header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    headers.append(SET_COOKIE, visits_cookie(count));
    response
}
