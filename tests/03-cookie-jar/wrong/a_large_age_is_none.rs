//! caught by: step_3::an_age_lies_between_zero_and_400_days
//! also by: step_3::an_age_counts_from_now
//! Takes a number that doesn't fit for no number.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let seconds: i64 = str::from_utf8(value).ok()?.parse().ok()?;
    let seconds = u64::try_from(seconds).unwrap_or(0);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
