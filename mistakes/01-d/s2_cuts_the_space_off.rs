//! Step 2, "No header makes the function panic.": the space after a `;` is cut off with `[1..]`; an empty piece panics, as in `visits=3;` or `a=b;; visits=3`.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .enumerate()
        .map(|(position, piece)| if position == 0 { piece } else { &piece[1..] })
        .filter_map(|piece| piece.split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
