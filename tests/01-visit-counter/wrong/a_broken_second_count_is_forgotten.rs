//! caught by: step_2::two_counts_are_no_count
//! Drops what is no number before it counts the cookies, and finds one where two were sent.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="))
        .filter_map(|count| count.parse().ok());
    match (counts.next(), counts.next()) {
        (Some(only), None) => only,
        _ => 0,
    }
}
