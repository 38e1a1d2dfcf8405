//! caught by: step_3::an_age_is_a_number_and_nothing_else
//! also by: step_3::an_age_lies_between_zero_and_400_days, step_3::the_last_age_counts
//! also by: step_3::an_age_counts_from_now, step_3::a_cookie_lasts_as_long_as_it_was_told
//! also by: step_4::the_last_date_counts
//! Lets the standard library read the number, which takes a + as Chromium does.

pub fn max_age(value: &[u8]) -> Option<Duration> {
    let text = str::from_utf8(value).ok()?;
    let seconds: i128 = text.parse().ok()?;
    let seconds = u64::try_from(seconds.max(0)).unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds).min(LONGEST))
}
