//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let Ok(text) = header.to_str() else {
        return 0;
    };
    let mut left = text;
    let mut found: Option<Option<u64>> = None;
    while !left.is_empty() {
        let (piece, rest) = left.split_once(';').unwrap_or((left, ""));
        left = rest;
        match piece.trim_start_matches(' ').split_once('=') {
            Some(("visits", _)) if found.is_some() => return 0,
            Some(("visits", value)) => found = Some(value.parse().ok()),
            _ => {}
        }
    }
    found.flatten().unwrap_or(0)
}

pub async fn visits(headers: HeaderMap) -> Response {
    answer(&headers, "")
}

pub async fn accept(headers: HeaderMap) -> Response {
    answer(&headers, "consent=yes; ")
}

fn answer(headers: &HeaderMap, other: &str) -> Response {
    let before = count_from(headers);
    let count = if before == u64::MAX { before } else { before + 1 };
    let mut response = format!("This is visit number {count}.").into_response();
    let cookie = visits_cookie(count);
    if !other.is_empty() {
        let line = format!("{other}Path=/; Max-Age=31536000");
        let value = HeaderValue::try_from(line).expect("text of our own");
        response.headers_mut().append(SET_COOKIE, value);
    }
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}
