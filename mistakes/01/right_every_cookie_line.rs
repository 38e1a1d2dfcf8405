//! Right: all `Cookie` lines are read, as text with signs in place of what isn't UTF-8.

pub fn count_from(headers: &HeaderMap) -> u64 {
    let lines: Vec<String> = headers
        .get_all(COOKIE)
        .iter()
        .map(|line| String::from_utf8_lossy(line.as_bytes()).into_owned())
        .collect();
    let values: Vec<&str> = lines
        .iter()
        .flat_map(|line| line.split(';'))
        .filter_map(|piece| piece.split_once('='))
        .filter(|(name, _)| name.trim() == "visits")
        .map(|(_, value)| value.trim())
        .collect();
    match values[..] {
        [only] if only.bytes().all(|byte| byte.is_ascii_digit()) => only.parse().unwrap_or(0),
        _ => 0,
    }
}
