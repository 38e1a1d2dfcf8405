//! Step 2, condition 3 (`-1`, `3x`): everything that isn't a digit is left out.

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
            let digits: String = only.chars().filter(char::is_ascii_digit).collect();
            digits.parse().unwrap_or(0)
        },
        _ => 0,
    }
}
