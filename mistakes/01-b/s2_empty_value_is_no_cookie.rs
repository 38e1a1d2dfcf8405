//! Step 2: passes over a cookie `visits` that has an empty value, so that another of the name stands alone.
//! ("must hold" number 2.5 broken: `visits=; visits=3` is 3; with `banana` in place of nothing it is zero)

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .filter_map(|piece| piece.trim().split_once('='))
        .filter(|(name, value)| *name == "visits" && !value.is_empty())
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
