//! caught by: step_4::each_token_fills_what_is_open
//! also by: step_4::servers_write_dates_in_many_ways, step_4::only_delimiters_cut
//! also by: step_4::anything_may_stand_behind_what_is_no_digit
//! also by: step_4::two_digits_are_a_year_between_1970_and_2069
//! also by: step_4::a_date_that_does_not_exist_is_none, step_4::the_last_date_counts
//! also by: step_4::an_age_counts_before_a_date, step_4::a_date_keeps_and_deletes
//! Asks for a year before it asks for a day: 06 is 2006.

pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    let (mut clock, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(|&byte| is_delimiter(byte)) {
        if clock.is_none() && fills(&mut clock, time_of_day(token)) {
            continue;
        }
        if month.is_none() && fills(&mut month, month_of(token)) {
            continue;
        }
        if year.is_none() && fills(&mut year, number(token, 2..=4)) {
            continue;
        }
        if day.is_none() {
            day = number(token, 1..=2);
        }
    }
    let year = match year? {
        year @ 70..=99 => year + 1900,
        year @ 0..=69 => year + 2000,
        year => year,
    };
    let [hour, minute, second] = clock?;
    let date = Date::from_calendar_date(year.into(), month?, small(day?)?).ok()?;
    let time = Time::from_hms(small(hour)?, small(minute)?, small(second)?).ok()?;
    (year >= 1601).then(|| date.with_time(time).assume_utc().into())
}
