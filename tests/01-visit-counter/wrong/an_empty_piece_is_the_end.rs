//! caught by: step_2::a_piece_without_an_equals_sign_changes_nothing
//! Stops at an empty piece, and forgets the count that comes after it.

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
