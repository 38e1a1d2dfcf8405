//! caught by: step_2::what_is_no_number_counts_as_zero
//! Parses more digits than fit, and cuts the rest off.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="));
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse::<u128>().unwrap_or(0) as u64,
        _ => 0,
    }
}
