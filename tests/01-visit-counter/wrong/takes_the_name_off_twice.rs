//! caught by: step_2::what_is_no_number_counts_as_zero
//! Takes the name off as often as it stands there: `trim_start_matches` isn't `strip_prefix`.

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
