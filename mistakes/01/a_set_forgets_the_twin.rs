//! Step 2, condition 5 (also when they agree): values are collected in a set, in which two equal ones
//! are one, wherever they stand.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let values: std::collections::BTreeSet<&str> = text
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value)
        .collect();
    match (values.len(), values.first()) {
        (1, Some(only)) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
