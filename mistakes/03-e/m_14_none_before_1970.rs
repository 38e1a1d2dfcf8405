//! Reads the dates that servers write (section 5.1.1).

pub fn parse_date(text: &[u8]) -> Option<SystemTime> { #[allow(unused_imports)] use std::time::{Duration, SystemTime, UNIX_EPOCH};
    let mut time = None;
    let mut day = None;
    let mut month = None;
    let mut year = None;
    for token in text.split(is_delimiter) {
        if time.is_none() {
            time = read_time(token);
            if time.is_some() {
                continue;
            }
        }
        if day.is_none() {
            day = read_number(token, 1, 2);
            if day.is_some() {
                continue;
            }
        }
        if month.is_none() {
            month = read_month(token);
            if month.is_some() {
                continue;
            }
        }
        if year.is_none() {
            year = read_number(token, 2, 4);
        }
    }
    let (hour, minute, second) = time?;
    let (day, _) = day?;
    let (year, _) = year?;
    let year = match year {
        70..=99 => year + 1900,
        0..=69 => year + 2000,
        _ => year,
    };
    if year < 1601 {
        return None;
    }
    let day = u8::try_from(day).ok()?;
    let date = Date::from_calendar_date(i32::from(year), month?, day).ok()?;
    let time = Time::from_hms(hour, minute, second).ok()?;
    let seconds = date.with_time(time).assume_utc().unix_timestamp();
    Some(UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).ok()?))
}

fn is_delimiter(byte: &u8) -> bool {
    matches!(*byte, b'\t' | 0x20..=0x2f | 0x3b..=0x40 | 0x5b..=0x60 | 0x7b..=0x7e)
}

/// The number at the front, which has so many digits, and what is behind it.
fn read_number(token: &[u8], least: usize, most: usize) -> Option<(u16, &[u8])> {
    let count = token.iter().take_while(|it| it.is_ascii_digit()).count();
    if count < least || count > most {
        return None;
    }
    let (digits, rest) = token.split_at(count);
    let number = digits
        .iter()
        .fold(0_u16, |sum, digit| sum * 10 + u16::from(*digit - b'0'));
    Some((number, rest))
}

fn read_time(token: &[u8]) -> Option<(u8, u8, u8)> {
    let (hour, rest) = read_number(token, 1, 2)?;
    let (minute, rest) = read_number(rest.strip_prefix(b":")?, 1, 2)?;
    let (second, _) = read_number(rest.strip_prefix(b":")?, 1, 2)?;
    let small = |number: u16| u8::try_from(number).ok();
    Some((small(hour)?, small(minute)?, small(second)?))
}

fn read_month(token: &[u8]) -> Option<Month> {
    let name = token.get(..3)?.to_ascii_lowercase();
    let number: u8 = match name.as_slice() {
        b"jan" => 1,
        b"feb" => 2,
        b"mar" => 3,
        b"apr" => 4,
        b"may" => 5,
        b"jun" => 6,
        b"jul" => 7,
        b"aug" => 8,
        b"sep" => 9,
        b"oct" => 10,
        b"nov" => 11,
        b"dec" => 12,
        _ => return None,
    };
    Month::try_from(number).ok()
}
