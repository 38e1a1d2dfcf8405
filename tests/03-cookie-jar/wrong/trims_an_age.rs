//! caught by: step_3::an_age_is_a_number_and_nothing_else
//! also by: step_3::the_last_age_counts
//! Passes over white space around an age.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let value = value.trim_ascii();
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    if value.starts_with(b"-") {
        return Some(Duration::ZERO);
    }
    let seconds = str::from_utf8(digits).ok()?.parse().unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
