//! Reads the dates that servers write (section 5.1.1).

use std::time::SystemTime;

use time::{Date, Month, Time};

/// The first letters of the months.
const MONTHS: [&[u8]; 12] = [
    b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec",
];

// ANCHOR: date
/// Reads a date. `None` where it isn't one.
pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    // step 4: read dates
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
    (year >= 1601).then(|| date.with_time(time).assume_utc().into())
}
// ANCHOR_END: date

// ANCHOR: date_helpers
/// Notes what was found, if it was.
fn fills<T>(place: &mut Option<T>, found: Option<T>) -> bool {
    *place = found;
    place.is_some()
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'\t' | b' '..=b'/' | b';'..=b'@' | b'['..=b'`' | b'{'..=b'~')
}

/// Three numbers with colons between them, and then anything that doesn't go on with a digit.
fn time_of_day(token: &[u8]) -> Option<[u16; 3]> {
    let mut fields = token.splitn(3, |&byte| byte == b':');
    let hour = whole(fields.next()?)?;
    let minute = whole(fields.next()?)?;
    Some([hour, minute, number(fields.next()?, 1..=2)?])
}

/// A number of one or two digits, and nothing else.
fn whole(field: &[u8]) -> Option<u16> {
    field
        .iter()
        .all(u8::is_ascii_digit)
        .then(|| number(field, 1..=2))?
}

/// The number that a token begins with, if it has so many digits.
fn number(token: &[u8], lengths: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let digits: Vec<u8> = token
        .iter()
        .copied()
        .take_while(u8::is_ascii_digit)
        .collect();
    let is_one = lengths.contains(&digits.len());
    is_one.then(|| String::from_utf8(digits).ok()?.parse().ok())?
}

fn month_of(token: &[u8]) -> Option<Month> {
    let name = token.get(..3)?.to_ascii_lowercase();
    let index = MONTHS.iter().position(|month| *month == name)?;
    u8::try_from(index + 1).ok()?.try_into().ok()
}

fn small(number: u16) -> Option<u8> {
    number.try_into().ok()
}
// ANCHOR_END: date_helpers
