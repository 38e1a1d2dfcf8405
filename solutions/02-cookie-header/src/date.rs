//! Dates as HTTP writes them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::error::Error;

/// The first second of the year 10000, which has no place in four digits.
const YEAR_10000: Duration = Duration::from_secs(253_402_300_800);

// ANCHOR: imf_fixdate
/// A moment as an IMF-fixdate (RFC 9110, section 5.6.7): `Tue, 14 Nov 2023 22:13:20 GMT`. Parts of a
/// second are cut off.
///
/// # Errors
///
/// [`Error::Date`] before 1970, and after the year 9999.
pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    // step 4: check paths and domains, and write dates
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) if since < YEAR_10000 => Ok(httpdate::fmt_http_date(time)),
        _ => Err(Error::Date),
    }
}
// ANCHOR_END: imf_fixdate
