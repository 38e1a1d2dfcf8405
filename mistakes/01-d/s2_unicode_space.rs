//! Step 2, "The count is zero when the value of the cookie `visits` holds a byte outside ASCII.": reads UTF-8 and trims, and `trim` takes off a no-break space; `visits=3` followed by the bytes C2 A0 gives 3 instead of 0.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(cookies) = headers
        .get(COOKIE)
        .and_then(|value| std::str::from_utf8(value.as_bytes()).ok())
    else {
        return 0;
    };
    let mut values = cookies
        .split(';')
        .filter_map(|piece| piece.split_once('='))
        .filter(|(name, _)| name.trim_start_matches(' ') == "visits")
        .map(|(_, value)| value.trim());
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
