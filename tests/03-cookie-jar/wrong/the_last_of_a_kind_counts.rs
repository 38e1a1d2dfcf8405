//! caught by: step_4::each_token_fills_what_is_open
//! also by: step_4::servers_write_dates_in_many_ways, step_4::a_date_that_does_not_exist_is_none
//! Takes the last time, day, month and year.

pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    let (mut clock, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(|&byte| is_delimiter(byte)) {
        if let Some(found) = time_of_day(token) {
            clock = Some(found);
        } else if let Some(found) = number(token, 1..=2).filter(|_| day.is_none() || year.is_some())
        {
            day = Some(found);
        } else if let Some(found) = month_of(token) {
            month = Some(found);
        } else if let Some(found) = number(token, 2..=4) {
            year = Some(found);
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
