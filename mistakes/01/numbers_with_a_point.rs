//! Step 2, condition 3 (when the value isn't a number in that range), and 1: read as an `f64`, so `3.7`
//! is 3, `inf` is the largest, and large counts are rounded.

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
        (Some(only), None) => only.parse::<f64>().map_or(0, |count| count as u64),
        _ => 0,
    }
}
