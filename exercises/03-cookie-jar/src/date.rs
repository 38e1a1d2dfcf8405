//! Reads the dates that servers write (section 5.1.1).

use std::time::SystemTime;

use time::{Date, Month, Time};

/// Reads a date. `None` where it isn't one.
pub fn parse_date(text: &[u8]) -> Option<SystemTime> {
    todo!("step 4: read dates")
}
