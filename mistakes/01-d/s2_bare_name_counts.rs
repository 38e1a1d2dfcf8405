//! Step 2, "What stands between two semicolons is a cookie only if it has an `=`. Without one it changes nothing about the cookies beside it": a bare `visits` is taken for a cookie with an empty value; `visits; visits=3` and `a=b; visits; visits=3` give 0 instead of 3.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .map(|piece| {
            let piece = piece.trim();
            piece.split_once('=').unwrap_or((piece, ""))
        })
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
