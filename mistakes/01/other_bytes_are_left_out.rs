//! Step 2, condition 4 (the value holds a byte outside ASCII): such bytes are left out, and the rest is
//! a number.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let Some(header) = headers.get(COOKIE) else {
        return 0;
    };
    let bytes = header.as_bytes().iter().filter(|byte| byte.is_ascii());
    let text: String = bytes.map(|byte| char::from(*byte)).collect();
    let mut counts = text
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == "visits")
        .map(|(_, value)| value);
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
