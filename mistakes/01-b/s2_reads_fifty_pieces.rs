//! Step 2: looks at the first fifty pieces of the header only.
//! ("must hold" number 2.1 broken: `visits=3` behind fifty other cookies is zero)

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .take(50)
        .filter_map(|piece| piece.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
