//! caught by: step_2::two_counts_are_no_count
//! Two cookies that agree look harmless, until they are two sessions.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts: Vec<&str> = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="))
        .collect();
    counts.dedup();
    match counts.as_slice() {
        [only] => only.parse().unwrap_or(0),
        _ => 0,
    }
}
