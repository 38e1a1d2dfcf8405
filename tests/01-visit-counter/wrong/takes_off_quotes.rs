//! caught by: step_2::what_is_no_number_counts_as_zero
//! Takes quotes for packaging, as many frameworks do.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="));
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.trim_matches('"').parse().unwrap_or(0),
        _ => 0,
    }
}
