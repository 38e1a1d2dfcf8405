//! Step 2: takes the quotes off a value.
//! ("must hold" number 2.3 broken: the value `"3"`, with its quotes, is no number, and the count is 3)

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
        (Some(value), None) => {
            let bare = value
                .strip_prefix('"')
                .and_then(|rest| rest.strip_suffix('"'));
            bare.unwrap_or(value).parse().unwrap_or(0)
        }
        _ => 0,
    }
}
