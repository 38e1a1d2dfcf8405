//! Step 2, condition 1 (wherever the cookie stands among others): pieces are cut at `; ` alone, so a
//! `;` without a space, or one at the end, hides the count.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = text
        .split("; ")
        .filter_map(|pair| pair.split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
