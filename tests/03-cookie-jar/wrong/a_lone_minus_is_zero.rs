//! caught by: step_3::an_age_is_a_number_and_nothing_else
//! Takes anything with a minus sign in front for an age that is over.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    if value.starts_with(b"-") {
        return Some(Duration::ZERO);
    }
    if value.is_empty() || !value.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let seconds = str::from_utf8(value).ok()?.parse().unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
