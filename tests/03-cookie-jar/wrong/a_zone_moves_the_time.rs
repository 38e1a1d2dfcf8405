//! caught by: step_4::servers_write_dates_in_many_ways
//! Honors a time zone, which the standard passes over.

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
        year @ 70..=99 => year + 1900,
        year @ 0..=69 => year + 2000,
        year => year,
    };
    let [hour, minute, second] = clock?;
    let date = Date::from_calendar_date(year.into(), month?, small(day?)?).ok()?;
    let time = Time::from_hms(small(hour)?, small(minute)?, small(second)?).ok()?;
    let zone = if text.ends_with(b"PST") { 8 * 3600 } else { 0 };
    let moment: SystemTime = date.with_time(time).assume_utc().into();
    (year >= 1601).then(|| moment + std::time::Duration::from_secs(zone))
}
