//! RIGHT: goes through the pieces from the last to the first, and remembers how many had the name.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let text = headers
        .get(COOKIE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let (seen, count) = text.rsplit(';').fold((0_usize, 0_u64), |(seen, count), piece| {
        match piece.trim().split_once('=') {
            Some(("visits", value)) => (seen + 1, value.parse().unwrap_or_default()),
            _ => (seen, count),
        }
    });
    if seen == 1 { count } else { 0 }
}
