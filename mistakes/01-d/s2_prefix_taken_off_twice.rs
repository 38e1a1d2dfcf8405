//! Step 2, "The count is zero when the value isn't a number in that range": `trim_start_matches` takes the prefix off as often as it stands there; `visits=visits=3` gives 3 instead of 0.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .map(str::trim)
        .filter(|piece| piece.starts_with("visits="))
        .map(|piece| piece.trim_start_matches("visits="));
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
