//! caught by: step_4::two_digits_are_a_year_between_1970_and_2069
//! also by: step_4::each_token_fills_what_is_open
//! also by: step_4::months_and_years_have_their_names_and_digits, step_4::the_last_date_counts
//! Puts 1900 before two digits, as Netscape did.

pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    let (mut clock, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(|&byte| is_delimiter(byte)) {
        if clock.is_none() && fills(&mut clock, time_of_day(token)) {
            continue;
        }
        if day.is_none() && fills(&mut day, number(token, 1..=2)) {
            continue;
        }
        if month.is_none() && fills(&mut month, month_of(token)) {
            continue;
        }
        if year.is_none() {
            year = number(token, 2..=4);
        }
    }
    let year = match year? {
        year @ 0..=99 => year + 1900,
        year => year,
    };
    let [hour, minute, second] = clock?;
    let date = Date::from_calendar_date(year.into(), month?, small(day?)?).ok()?;
    let time = Time::from_hms(small(hour)?, small(minute)?, small(second)?).ok()?;
    (year >= 1601).then(|| date.with_time(time).assume_utc().into())
}
