//! A date and time, as Flask writes them into a session.

use std::fmt::{self, Display, Formatter};

/// A moment in UTC, to the second, from the year 100 to 9999. Python's reader takes smaller years
/// for others: 1 is 2001 to it, and 70 is 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    seconds: i64,
}

const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const DAY: i64 = 24 * 60 * 60;

/// The first second of the year 100, and the last of 9999.
const FIRST: i64 = -59_011_459_200;
const LAST: i64 = 253_402_300_799;

impl Date {
    /// The moment so many seconds after 1970 began; the nearest that there is.
    pub fn from_seconds(seconds: i64) -> Self {
        Self {
            seconds: seconds.clamp(FIRST, LAST),
        }
    }

    /// The moment that a text says, if it is what [`Display`] writes: `Thu, 09 Oct 2025 08:53:20 GMT`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split([' ', ':']).skip(1);
        let mut next = || parts.next();
        let day: i64 = next()?.parse().ok()?;
        let name = next()?;
        let month = MONTHS.iter().position(|month| *month == name)?;
        let year: i64 = next()?.parse().ok()?;
        let mut clock = 0;
        for limit in [24, 60, 60] {
            let part: i64 = next()?.parse().ok()?;
            (0..limit).contains(&part).then_some(())?;
            clock = clock * 60 + part;
        }
        ((100..=9999).contains(&year) && (1..=31).contains(&day)).then_some(())?;
        let days = days_before(year, month as i64) + day - 1;
        let date = Self {
            seconds: days * DAY + clock,
        };
        // The 30th of February is another day then, and a wrong weekday another text.
        (date.to_string() == text).then_some(date)
    }

    /// Year, month from 0, and day of the month from 1.
    pub(crate) fn day(self) -> (i64, i64, i64) {
        let days = self.seconds.div_euclid(DAY);
        // Four centuries have 146,097 days, so this is right, or the year before or after.
        let about = 1970 + (days * 400).div_euclid(146_097);
        let is_past = |year: &i64| days_before(*year, 0) <= days;
        let year = [about + 1, about].into_iter().find(is_past);
        let year = year.unwrap_or(about - 1);
        let in_month = |month: &i64| days_before(year, *month) <= days;
        let month = (0..12).rev().find(in_month).unwrap_or_default();
        (year, month, days - days_before(year, month) + 1)
    }

    /// Hours, minutes and seconds.
    pub(crate) fn clock(self) -> (i64, i64, i64) {
        let seconds = self.seconds.rem_euclid(DAY);
        (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

impl Display for Date {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let (year, month, day) = self.day();
        let (hours, minutes, seconds) = self.clock();
        let weekday = DAYS[self.seconds.div_euclid(DAY).rem_euclid(7) as usize];
        let month = MONTHS[month as usize];
        write!(f, "{weekday}, {day:02} {month} {year:04} ")?;
        write!(f, "{hours:02}:{minutes:02}:{seconds:02} GMT")
    }
}

/// The days from the start of 1970 to the start of this month, counted from 0.
fn days_before(year: i64, month: i64) -> i64 {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let past = year - 1;
    let leaps = past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let this_year = BEFORE[month as usize] + i64::from(is_leap && month > 1);
    // From the year 1 to 1970 there are 719,162 days.
    past * 365 + leaps + this_year - 719_162
}
