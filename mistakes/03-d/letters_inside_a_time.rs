//! Step 4, "A time is `h:m:s`, of one or two digits each": the byte that is no digit, and anything, may stand behind hour and minute, too; `6 Nov 1994 8h:49m:37s` is a date in place of `None`.
pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    fn is_delimiter(byte: u8) -> bool {
        matches!(byte, b'\t' | 0x20..=0x2f | 0x3b..=0x40 | 0x5b..=0x60 | 0x7b..=0x7e)
    }
    fn cut_digits(text: &[u8]) -> (&[u8], &[u8]) {
        let end = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        text.split_at(end)
    }
    fn number(text: &[u8], most: usize) -> Option<u16> {
        let (digits, _) = cut_digits(text);
        let value = |sum: u16, digit: &u8| sum * 10 + u16::from(digit - b'0');
        (1..=most)
            .contains(&digits.len())
            .then(|| digits.iter().fold(0, value))
    }
    fn read_time(token: &[u8]) -> Option<[u16; 3]> {
        let mut parts = token.splitn(3, |&byte| byte == b':');
        let hour = number(parts.next()?, 2)?;
        let minute = number(parts.next()?, 2)?;
        Some([hour, minute, number(parts.next()?, 2)?])
    }
    fn read_day(token: &[u8]) -> Option<u16> {
        number(token, 2)
    }
    fn read_month(token: &[u8]) -> Option<u8> {
        let names = b"janfebmaraprmayjunjulaugsepoctnovdec";
        let start = token.get(..3)?.to_ascii_lowercase();
        (1..).zip(names.chunks(3)).find_map(|(month, name)| (name == start).then_some(month))
    }
    fn read_year(token: &[u8]) -> Option<u16> {
        let (digits, _) = cut_digits(token);
        (digits.len() >= 2).then(|| number(token, 4)).flatten()
    }
    let (mut time, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(|&byte| is_delimiter(byte)) {
        if time.is_none() {
            time = read_time(token);
            if time.is_some() {
                continue;
            }
        }
        if day.is_none() {
            day = read_day(token);
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
            year = read_year(token);
        }
    }
    let [hour, minute, second] = time?.map(|part| part as u8);
    let year = match i32::from(year?) {
        year @ 0..=69 => year + 2000,
        year @ 70..=99 => year + 1900,
        year @ 1601.. => year,
        _ => return None,
    };
    let month = Month::try_from(month?).ok()?;
    let date = Date::from_calendar_date(year, month, day? as u8).ok()?;
    let time = Time::from_hms(hour, minute, second).ok()?;
    Some(date.with_time(time).assume_utc().into())
}
