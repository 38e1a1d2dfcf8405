//! caught by: step_2::reads_the_number
//! A smaller number than the page promises, and four billion visits are none.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = cookies
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="));
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse::<u32>().unwrap_or(0).into(),
        _ => 0,
    }
}
