//! Step 2: splits a piece at every `=`, and looks at the first two parts.
//! ("must hold" number 2.3 broken: `visits=3=4` is 3, though its value `3=4` is no number)

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .filter_map(|piece| {
            let mut parts = piece.trim().split('=');
            Some((parts.next()?, parts.next()?))
        })
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
