//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let Ok(text) = header.to_str() else {
        return 0;
    };
    let mut values = Vec::new();
    for (index, piece) in text.split(';').enumerate() {
        // After each semicolon stands a space.
        let piece = if index == 0 { piece } else { &piece[1..] };
        if let Some(value) = piece.strip_prefix("visits=") {
            values.push(value);
        }
    }
    match values.as_slice() {
        [value] => value.parse().unwrap_or(0),
        _ => 0,
    }
}
