//! caught by: step_2::bytes_that_are_no_text_count_as_zero
//! Reads as far as the header is text, and takes the rest for nothing.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let bytes = headers.get(COOKIE).map_or(&b""[..], |value| value.as_bytes());
    let end = bytes.iter().position(|byte| !byte.is_ascii());
    let text = str::from_utf8(&bytes[..end.unwrap_or(bytes.len())]).unwrap_or_default();
    let mut counts = text
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("visits="));
    match (counts.next(), counts.next()) {
        (Some(only), None) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
