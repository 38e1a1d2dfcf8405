//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let Ok(text) = header.to_str() else {
        return 0;
    };
    let mut count: u64 = 0;
    for piece in text.split(';') {
        let Some((name, value)) = piece.trim().split_once('=') else {
            continue;
        };
        if name != "visits" {
            continue;
        }
        let Ok(number) = value.parse::<u64>() else {
            return 0;
        };
        if count != 0 {
            return 0;
        }
        count = number;
    }
    count
}
