//! Step 2, condition 3 (the value isn't a number): `trim_start_matches` takes the name off more than
//! once, so `visits=visits=3` is 3.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = text
        .split(';')
        .map(str::trim)
        .filter(|piece| piece.starts_with("visits="))
        .map(|piece| piece.trim_start_matches("visits="));
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
