//! Step 2, condition 3 (`3x`): the digits at the beginning of the value are the number.

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
        (Some(only), None) => {
            let end = only.find(|c: char| !c.is_ascii_digit()).unwrap_or(only.len());
            only[..end].parse().unwrap_or(0)
        },
        _ => 0,
    }
}
