//! Step 2, condition 6 (a piece without `=` changes nothing about the pieces beside it): reading stops
//! at an empty piece: `; visits=3` is 0, and `visits=3;; visits=4` is 3.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(text) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut counts = text
        .split(';')
        .map(str::trim)
        .take_while(|piece| !piece.is_empty())
        .filter_map(|piece| piece.split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
