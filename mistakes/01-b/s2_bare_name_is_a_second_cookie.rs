//! Step 2: takes a piece without `=` for a cookie with an empty value.
//! ("must hold" number 2.6 broken: `visits; visits=3` is zero, as if there were two; `flag; visits=3` is 3)

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .map(str::trim)
        .map(|piece| piece.split_once('=').unwrap_or((piece, "")))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
