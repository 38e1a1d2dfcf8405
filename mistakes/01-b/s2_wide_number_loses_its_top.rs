//! Step 2: reads a number of 128 bits, and cuts it to 64.
//! ("must hold" number 2.3 broken: 18446744073709551621, which is 2^64 + 5, is 5; 2^64 itself gives zero by luck)

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
        (Some(value), None) => value.parse::<u128>().map_or(0, |number| number as u64),
        _ => 0,
    }
}
