//! A server that counts a visitor's visits in a cookie.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let Ok(text) = header.to_str() else {
        return 0;
    };
    let mut values = text
        .split(';')
        .filter_map(|piece| piece.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (Some(value), None) => number(value).unwrap_or(0),
        _ => 0,
    }
}

fn number(digits: &str) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    let mut number: u64 = 0;
    for digit in digits.chars() {
        let digit = digit.to_digit(10)?;
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
    }
    Some(number)
}
