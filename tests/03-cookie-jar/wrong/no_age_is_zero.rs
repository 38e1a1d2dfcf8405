//! caught by: step_3::an_age_is_a_number_and_nothing_else
//! also by: step_3::the_last_age_counts, step_3::an_age_counts_from_now
//! also by: step_3::a_cookie_lasts_as_long_as_it_was_told, step_4::the_last_date_counts
//! also by: step_4::an_age_counts_before_a_date
//! Deletes a cookie whose age it can't read.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) || value.starts_with(b"-") {
        return Some(Duration::ZERO);
    }
    let seconds = str::from_utf8(digits).ok()?.parse().unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
