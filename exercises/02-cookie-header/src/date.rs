//! Dates as HTTP writes them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::error::Error;

/// A moment as an IMF-fixdate (RFC 9110, section 5.6.7): `Tue, 14 Nov 2023 22:13:20 GMT`. Parts of a
/// second are cut off.
///
/// # Errors
///
/// [`Error::Date`] before 1970, and after the year 9999.
pub fn imf_fixdate(time: SystemTime) -> Result<String, Error> {
    todo!("step 4: check paths and domains, and write dates")
}
