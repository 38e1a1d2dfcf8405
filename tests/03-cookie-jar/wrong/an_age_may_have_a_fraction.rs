//! caught by: step_3::an_age_is_a_number_and_nothing_else
//! Reads a number with a fraction.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let seconds: f64 = str::from_utf8(value).ok()?.parse().ok()?;
    if seconds.is_nan() || value.starts_with(b"+") {
        return None;
    }
    Some(
        Duration::try_from_secs_f64(seconds.max(0.0).floor()).map_or(LONGEST, |it| it.min(LONGEST)),
    )
}
