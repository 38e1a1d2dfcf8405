//! Step 2, condition 3 (a number in that range): 2⁶⁴ and more count as the largest number.

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
        (Some(only), None) => only
            .parse::<u128>()
            .map_or(0, |count| u64::try_from(count).unwrap_or(u64::MAX)),
        _ => 0,
    }
}
