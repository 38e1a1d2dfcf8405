//! Works from one list of open things and slice patterns, takes ASCII punctuation without the colon for delimiters, and looks for a month in one string of all names.
pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    fn leading(token: &[u8], least: usize, most: usize) -> Option<(i32, &[u8])> {
        let end = token
            .iter()
            .position(|byte| !byte.is_ascii_digit())
            .unwrap_or(token.len());
        if end < least || end > most {
            return None;
        }
        let (digits, rest) = token.split_at(end);
        let value = std::str::from_utf8(digits).ok()?.parse::<i32>().ok()?;
        Some((value, rest))
    }
    fn read(what: usize, token: &[u8]) -> Option<i32> {
        match what {
            0 => {
                let (hour, rest) = leading(token, 1, 2)?;
                let [b':', rest @ ..] = rest else {
                    return None;
                };
                let (minute, rest) = leading(rest, 1, 2)?;
                let [b':', rest @ ..] = rest else {
                    return None;
                };
                let (second, _) = leading(rest, 1, 2)?;
                Some((hour * 100 + minute) * 100 + second)
            }
            1 => Some(leading(token, 1, 2)?.0),
            2 => {
                let start = std::str::from_utf8(token.get(..3)?).ok()?;
                let names = "jan feb mar apr may jun jul aug sep oct nov dec";
                let mut names = names.split(' ').zip(1..);
                let found = names.find(|(name, _)| name.eq_ignore_ascii_case(start));
                found.map(|(_, number)| number)
            }
            _ => Some(leading(token, 2, 4)?.0),
        }
    }
    let is_delimiter = |byte: &u8| match byte {
        b'\t' | b' ' => true,
        b':' => false,
        other => other.is_ascii_punctuation(),
    };
    let mut found = [None; 4];
    for token in text.split(is_delimiter) {
        for (what, open) in found.iter_mut().enumerate() {
            if open.is_none() {
                *open = read(what, token);
                if open.is_some() {
                    break;
                }
            }
        }
    }
    let [Some(clock), Some(day), Some(month), Some(year)] = found else {
        return None;
    };
    let year = match year {
        0..=69 => 2000 + year,
        70..=99 => 1900 + year,
        _ => year,
    };
    if year < 1601 {
        return None;
    }
    let small = |value: i32| u8::try_from(value).ok();
    let month = Month::try_from(small(month)?).ok()?;
    let date = Date::from_calendar_date(year, month, small(day)?).ok()?;
    let (hour, minute, second) = (clock / 10_000, clock / 100 % 100, clock % 100);
    let time = Time::from_hms(small(hour)?, small(minute)?, small(second)?).ok()?;
    Some(date.with_time(time).assume_utc().into())
}
