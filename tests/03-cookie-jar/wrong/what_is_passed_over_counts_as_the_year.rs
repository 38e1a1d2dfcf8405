//! caught by: step_4::each_token_fills_what_is_open
//! also by: step_4::servers_write_dates_in_many_ways
//! Asks for the year where the day is there already, and no more for the month.

pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    let (mut clock, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(|&byte| is_delimiter(byte)) {
        if clock.is_none() && fills(&mut clock, time_of_day(token)) {
            continue;
        }
        if day.is_none() && fills(&mut day, number(token, 1..=2)) {
            continue;
        }
        if year.is_none() && fills(&mut year, number(token, 2..=4)) {
            continue;
        }
        if year.is_none() && month.is_none() {
            month = month_of(token);
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
