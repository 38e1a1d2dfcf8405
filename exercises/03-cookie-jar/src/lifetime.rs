//! When a cookie ends (sections 5.5, 5.6.1 and 5.6.2).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::date::parse_date;
use crate::set_cookie::SetCookie;

/// No cookie lasts longer: 400 days.
pub(crate) const LONGEST: Duration = Duration::from_secs(400 * 24 * 60 * 60);

/// How long a `Max-Age` lets a cookie live, up to 400 days; zero where it ends at once. `None` where it isn't an
/// age, and is ignored.
pub fn max_age(value: &[u8]) -> Option<Duration> {
    todo!("step 3: keep cookies for one host")
}

/// When a cookie that is set now ends; `None` where it ends with the browser.
///
/// The last `Max-Age` that is one counts, and where there is none, the last `Expires` that is a date. What ends
/// at once ends at [`UNIX_EPOCH`].
pub fn expires_at(set: &SetCookie, now: SystemTime) -> Option<SystemTime> {
    todo!("step 3: keep cookies for one host")
}
