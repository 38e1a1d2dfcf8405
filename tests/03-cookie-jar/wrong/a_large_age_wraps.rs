//! caught by: step_3::an_age_lies_between_zero_and_400_days
//! Counts on from zero where a number gets too large.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    if value.starts_with(b"-") {
        return Some(Duration::ZERO);
    }
    let next = |sum: u64, digit: &u8| sum.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
    let seconds = digits.iter().fold(0, next);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
