//! How a record is written: one line of text that Redis, its scripts and people can read.
//!
//! ```text
//! 3f1c9a0be27d4410 00000000001763884800 live {"user":"alice"}
//! ```

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use memory_store::{Record, Timestamp, TooDeep, Version};
use serde_json::Map;

/// How much longer than its record a value stays in Redis, in seconds: longer than the clocks of two
/// servers differ.
pub(crate) const SLACK: u64 = 60;

/// The longest time for which Redis is asked to keep anything, in seconds: about 31,700 years. It
/// counts in milliseconds, and refuses what doesn't fit into 63 bits.
pub(crate) const LONGEST: u64 = 1_000_000_000_000;

/// What is kept under a key isn't one of our values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damage(pub(crate) &'static str);

impl Display for Damage {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        // The value itself is a visitor's session, and stays out of logs.
        f.write_str(self.0)
    }
}

impl Error for Damage {}

impl From<TooDeep> for Damage {
    fn from(_: TooDeep) -> Self {
        Self("its values nest too deep")
    }
}

/// A version that no state of any record has had: 64 bits from the operating system.
///
/// # Panics
///
/// The operating system gives no randomness.
pub fn new_version() -> Version {
    todo!("step 1: a name, a version and a time")
}

/// A record as Redis keeps it: its version in 16 hexadecimal digits, its end in 20 decimal ones, `live`
/// or `ended`, and its data as JSON, with a space between each.
///
/// # Errors
///
/// [`Record::check_depth`] refuses the record: one of its values nests too deep.
pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    todo!("step 2: a record in one line")
}

/// Reads what [`write_value`] wrote.
///
/// # Errors
///
/// It is anything else. What is damaged is not the same as what isn't there: a visitor whose record
/// can't be read is no stranger.
pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    todo!("step 2: a record in one line")
}

/// For how many seconds Redis is asked to keep a record until `expires`: until then, and a little
/// longer. Whether the record has expired is decided when it is read.
pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    todo!("step 1: a name, a version and a time")
}
