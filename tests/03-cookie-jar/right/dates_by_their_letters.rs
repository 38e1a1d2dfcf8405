//! Takes each token apart letter by letter, and counts the days itself.

pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    let letters: String = text.iter().map(|&byte| char::from(byte)).collect();
    let is_delimiter = |letter: char| {
        letter == '\t'
            || letter.is_ascii() && !letter.is_ascii_control() && !letter.is_ascii_alphanumeric() && letter != ':'
    };
    let mut found: [Option<Vec<i64>>; 4] = [None, None, None, None];
    for token in letters.split(is_delimiter) {
        let readers: [fn(&str) -> Option<Vec<i64>>; 4] = [clock_of, day_of, month_number, year_of];
        for (place, read) in found.iter_mut().zip(readers) {
            if place.is_none() {
                *place = read(token);
                if place.is_some() {
                    break;
                }
            }
        }
    }
    let [clock, day, month, year] = found;
    let (clock, day, month) = (clock?, day?[0], month?[0]);
    let year = match year?[0] {
        year @ 0..70 => year + 2000,
        year @ 70..100 => year + 1900,
        year => year,
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let lengths = [31, if is_leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let length = lengths[usize::try_from(month - 1).ok()?];
    if day < 1 || day > length || year < 1601 || clock[0] > 23 || clock[1] > 59 || clock[2] > 59 {
        return None;
    }
    let whole_years = year - 1;
    let before = whole_years * 365 + whole_years / 4 - whole_years / 100 + whole_years / 400;
    let in_year: i64 = lengths[..usize::try_from(month - 1).ok()?].iter().sum();
    // 719,162 days lie before 1970.
    let days = before + in_year + day - 1 - 719_162;
    let seconds = ((days * 24 + clock[0]) * 60 + clock[1]) * 60 + clock[2];
    let distance = std::time::Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    }
}

/// The digits in front, and what follows them.
fn leading(token: &str) -> (&str, &str) {
    let end = token.find(|letter: char| !letter.is_ascii_digit());
    token.split_at(end.unwrap_or(token.len()))
}

fn clock_of(token: &str) -> Option<Vec<i64>> {
    let mut rest = token;
    let mut clock = Vec::new();
    for place in 0..3 {
        let (digits, behind) = leading(rest);
        if !(1..=2).contains(&digits.len()) {
            return None;
        }
        clock.push(digits.parse().ok()?);
        rest = if place < 2 { behind.strip_prefix(':')? } else { behind };
    }
    Some(clock)
}

fn day_of(token: &str) -> Option<Vec<i64>> {
    let (digits, _) = leading(token);
    (1..3).contains(&digits.len()).then(|| Some(vec![digits.parse().ok()?]))?
}

fn month_number(token: &str) -> Option<Vec<i64>> {
    let start: String = token.chars().take(3).map(|letter| letter.to_ascii_lowercase()).collect();
    let all = "janfebmaraprmayjunjulaugsepoctnovdec";
    let number = (0..12).find(|month| start.len() == 3 && all[month * 3..month * 3 + 3] == start)?;
    Some(vec![i64::try_from(number).ok()? + 1])
}

fn year_of(token: &str) -> Option<Vec<i64>> {
    let (digits, _) = leading(token);
    matches!(digits.len(), 2..=4).then(|| Some(vec![digits.parse().ok()?]))?
}
