//! caught by: step_3::an_age_is_a_number_and_nothing_else
//! also by: step_3::the_last_age_counts
//! Reads as far as there are digits, as C does: 60s is 60.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    let count = digits
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if count == 0 {
        return None;
    }
    if value.starts_with(b"-") {
        return Some(Duration::ZERO);
    }
    let seconds = str::from_utf8(&digits[..count])
        .ok()?
        .parse()
        .unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
