//! When a cookie ends (sections 5.5, 5.6.1 and 5.6.2).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::date::parse_date;
use crate::set_cookie::SetCookie;

/// No cookie lasts longer: 400 days.
pub(crate) const LONGEST: Duration = Duration::from_secs(400 * 24 * 60 * 60);

// ANCHOR: lifetime
/// How long a `Max-Age` lets a cookie live, up to 400 days; zero where it ends at once. `None` where it isn't an
/// age, and is ignored.
pub fn max_age(value: &[u8]) -> Option<Duration> {
    // step 3: keep cookies for one host
    let (is_negative, digits) = match value.strip_prefix(b"-") {
        Some(digits) => (true, digits),
        None => (false, value),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    if is_negative {
        return Some(Duration::ZERO);
    }
    // More digits than a number holds are more than 400 days.
    let seconds = std::str::from_utf8(digits)
        .ok()?
        .parse()
        .unwrap_or(u64::MAX);
    Some(Duration::from_secs(seconds).min(LONGEST))
}

/// When a cookie that is set now ends; `None` where it ends with the browser.
///
/// The last `Max-Age` that is one counts, and where there is none, the last `Expires` that is a date. What ends
/// at once ends at [`UNIX_EPOCH`].
pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    // step 3: keep cookies for one host
    if let Some(age) = set.all("max-age").filter_map(max_age).next_back() {
        return Some(if age.is_zero() { UNIX_EPOCH } else { now + age });
    }
    let date = set.all("expires").filter_map(parse_date).next_back()?;
    Some(date.min(now + LONGEST))
}
// ANCHOR_END: lifetime
