//! caught by: step_4::a_date_that_does_not_exist_is_none
//! Takes the second 60 for the 59th.

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
    let time = Time::from_hms(
        small(hour)?,
        small(minute)?,
        small(second)?.min(if second == 60 { 59 } else { 255 }),
    )
    .ok()?;
    (year >= 1601).then(|| date.with_time(time).assume_utc().into())
}
