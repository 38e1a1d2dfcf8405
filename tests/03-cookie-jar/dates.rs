//! Calls of `parse_date`, a calendar to show what it gives, and the tables of step 4.

use std::time::{SystemTime, UNIX_EPOCH};

use cookie_jar::parse_date;
use harness::Test;

pub const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// How long they are, but in a leap year.
pub const LENGTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Reads a date; `expected` is empty where it isn't one.
pub fn reads(t: &Test, text: impl AsRef<[u8]>, expected: &str) {
    let text = text.as_ref();
    let call = format!("parse_date(b\"{}\")", text.escape_ascii());
    t.call(call, || parse_date(text).map(calendar))
        .gives((!expected.is_empty()).then(|| expected.to_owned()));
}

/// Whether a text is a date.
pub fn is_date(t: &Test, text: impl AsRef<[u8]>, expected: bool) {
    let text = text.as_ref();
    let call = format!("parse_date(b\"{}\").is_some()", text.escape_ascii());
    t.call(call, || parse_date(text).is_some()).gives(expected);
}

/// A moment as a calendar and a clock show it: `1994-11-06 08:49:37`.
fn calendar(time: SystemTime) -> String {
    let seconds = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i128::from(after.as_secs()),
        Err(before) => -i128::from(before.duration().as_secs()),
    };
    let is_leap = |year: i128| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let (mut day, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // By 400 years, which all have the same number of days.
    let mut year = 1970 + 400 * day.div_euclid(146_097);
    day = day.rem_euclid(146_097);
    while day >= 365 + i128::from(is_leap(year)) {
        day -= 365 + i128::from(is_leap(year));
        year += 1;
    }
    let mut month = 0;
    loop {
        let length = i128::from(LENGTHS[month]) + i128::from(month == 1 && is_leap(year));
        if day < length {
            break;
        }
        (day, month) = (day - length, month + 1);
    }
    let (day, month, hour, minute) = (day + 1, month + 1, second / 3600, second / 60 % 60);
    let clock = format!("{hour:02}:{minute:02}:{:02}", second % 60);
    format!("{year:04}-{month:02}-{day:02} {clock}")
}

/// The bytes that stand between tokens.
pub fn is_delimiter(byte: u8) -> bool {
    b"\t !\"#$%&'()*+,-./;<=>?@[\\]^_`{|}~".contains(&byte)
}

/// All orders of four things.
pub fn orders() -> Vec<[usize; 4]> {
    let all = (0..256).map(|number| [number / 64, number / 16 % 4, number / 4 % 4, number % 4]);
    all.filter(|order| (0..4).all(|it| order.contains(&it)))
        .collect()
}

/// The 6th of November 1994, 8:49:37, as servers have written it.
pub const FORMS: [&str; 12] = [
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994",
    "6 nov 1994 8:49:37",
    "08:49:37 06 NOVEMBER 94",
    "1994 November 6 08:49:37",
    "06/Nov/1994/08:49:37",
    "-06-Nov-1994--08:49:37-",
    "Nov;6;1994;08:49:37;",
    "Tue, 06 Nov 1994 08:49:37 PST",
    "06 Nov 1994 08:49:37 +0900",
    "\t6\tNov\t1994\t08:49:37\t",
];

pub const NO_DATES: [&str; 11] = [
    "",
    " ",
    "soon",
    "0",
    "tomorrow",
    "784111777",
    "1994-11-06",
    "1994-11-06T08:49:37Z",
    "06.11.1994 08:49:37",
    "Sun, 06 Nov 1994",
    "08:49:37 GMT",
];

/// Texts with more than is needed.
pub const WALKS: [(&str, &str); 14] = [
    // The second of a kind is passed over.
    ("6 Nov Dec 1994 08:49:37", "1994-11-06 08:49:37"),
    ("6 Nov 1994 1995 08:49:37", "1994-11-06 08:49:37"),
    ("6 Nov 1994 08:49:37 09:50:38", "1994-11-06 08:49:37"),
    ("6 7 Nov 1994 08:49:37", "1994-11-06 08:49:37"),
    ("1994 1995 6 Nov 08:49:37", "1994-11-06 08:49:37"),
    ("Mayday 6 Nov 1994 08:49:37", "1994-05-06 08:49:37"),
    // The second number of two digits is a year.
    ("06 07 Nov 1994 08:49:37", "2007-11-06 08:49:37"),
    ("94 06 Nov 08:49:37", ""),
    ("06 94 Nov 08:49:37", "1994-11-06 08:49:37"),
    // The second time is a day, if there is none yet, and then a year.
    ("08:49:37 09:50:38 Nov 1994", "1994-11-09 08:49:37"),
    ("08:49:37 09:50:38 10:51:39 Nov", "2010-11-09 08:49:37"),
    ("8:49 Nov 1994 08:49:37", "1994-11-08 08:49:37"),
    ("Wed, 99-foo 12:30:15 bar 07 jan", ""),
    ("Wed, 09-foo 12:30:15 bar 07 jan", "2007-01-09 12:30:15"),
];

/// Dates, and how many seconds after the clock of the tests began.
pub const DATES: [(&str, u64); 6] = [
    ("Fri, 15 Jan 2027 08:01:00 GMT", 60),
    ("Fri, 15 Jan 2027 09:00:00 GMT", 3600),
    ("15-Jan-27 08:00:01", 1),
    ("Sat, 19 Feb 2028 07:59:59 GMT", 34_559_999),
    ("Sat, 19 Feb 2028 08:00:00 GMT", 34_560_000),
    ("31 Dec 2027 00:00:00", 30_211_200),
];

/// More than 400 days after the clock of the tests began.
pub const FAR: [&str; 5] = [
    "Sat, 19 Feb 2028 08:00:01 GMT",
    "Sun, 20 Feb 2028 00:00:00 GMT",
    "01 Jan 2040 00:00:00",
    "31 Dec 9999 23:59:59",
    "01 Jan 69 00:00:00",
];

/// Before it began.
pub const PAST: [&str; 4] = [
    "Fri, 15 Jan 2027 07:59:59 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "31 Dec 1969 23:59:59",
    "01 Jan 1601 00:00:00",
];
