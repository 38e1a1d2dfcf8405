//! caught by: step_3::an_age_lies_between_zero_and_400_days
//! also by: step_3::an_age_is_a_number_and_nothing_else, step_3::an_age_counts_from_now
//! also by: step_3::a_visitor_gets_back_what_was_set
//! Ignores an age below zero, by which a server deletes.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    if value.is_empty() || !value.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let seconds = str::from_utf8(value).ok()?.parse().unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
