//! caught by: step_3::an_age_lies_between_zero_and_400_days
//! also by: step_3::an_age_counts_from_now, step_3::a_cookie_lasts_as_long_as_it_was_told
//! Ignores an age of more than 400 days.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    if value.starts_with(b"-") {
        return Some(Duration::ZERO);
    }
    let seconds = str::from_utf8(digits).ok()?.parse().unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds)).filter(|age| *age <= LONGEST)
}
