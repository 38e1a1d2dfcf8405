//! Step 2, condition 1 (up to 18,446,744,073,709,551,615): read as an `i64`, so the upper half of the
//! range is zero.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = text
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse::<i64>().map_or(0, |count| count.max(0) as u64),
        _ => 0,
    }
}
