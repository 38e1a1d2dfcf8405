//! caught by: step_2::bytes_that_are_no_text_count_as_zero
//! Trims the spaces of all scripts, and 3 with one behind it is a number.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let text = String::from_utf8_lossy(header.as_bytes());
    let mut values = text
        .split(';')
        .filter_map(|piece| piece.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => value.parse().unwrap_or(0),
        _ => 0,
    }
}
