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

// ANCHOR: new_version
/// A version that no state of any record has had: 64 bits from the operating system.
///
/// # Panics
///
/// The operating system gives no randomness.
pub fn new_version() -> Version {
    // step 1: a name, a version and a time
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    Version(u64::from_be_bytes(bytes))
}
// ANCHOR_END: new_version

// ANCHOR: write_value
/// A record as Redis keeps it: its version in 16 hexadecimal digits, its end in 20 decimal ones, `live`
/// or `ended`, and its data as JSON, with a space between each.
///
/// # Errors
///
/// [`Record::check_depth`] refuses the record: one of its values nests too deep.
pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    // step 2: a record in one line
    record.check_depth()?;
    let state = if record.ended { "ended" } else { "live" };
    let data = serde_json::Value::Object(record.data.clone());
    let end = record.expires.seconds();
    Ok(format!("{:016x} {end:020} {state} {data}", version.0))
}
// ANCHOR_END: write_value

// ANCHOR: read_value
/// Reads what [`write_value`] wrote.
///
/// # Errors
///
/// It is anything else. What is damaged is not the same as what isn't there: a visitor whose record
/// can't be read is no stranger.
pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    // step 2: a record in one line
    let text = std::str::from_utf8(value).map_err(|_| Damage("it isn't UTF-8"))?;
    let mut parts = text.splitn(4, ' ');
    let mut part = || parts.next().unwrap_or_default();
    let (version, end, state, data) = (part(), part(), part(), part());
    let version = digits(version, 16, 16).ok_or(Damage("it doesn't begin with a version"))?;
    let end = digits(end, 20, 10).ok_or(Damage("after the version comes no end"))?;
    let ended = match state {
        "live" => false,
        "ended" => true,
        _ => return Err(Damage("after the end comes neither `live` nor `ended`")),
    };
    let data: Map<_, _> = serde_json::from_str(data).map_err(|_| Damage("its data isn't JSON"))?;
    let mut record = Record::new(data, Timestamp::from_seconds(end));
    record.ended = ended;
    Ok((record, Version(version)))
}
// ANCHOR_END: read_value

/// The number that exactly so many digits write in this base.
fn digits(text: &str, length: usize, base: u32) -> Option<u64> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (base == 16 && matches!(byte, b'a'..=b'f'));
    let is_number = text.len() == length && text.bytes().all(is_digit);
    is_number
        .then(|| u64::from_str_radix(text, base).ok())
        .flatten()
}

// ANCHOR: lifetime
/// For how many seconds Redis is asked to keep a record until `expires`: until then, and a little
/// longer. Whether the record has expired is decided when it is read.
pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    // step 1: a name, a version and a time
    let left = expires.seconds().saturating_sub(now.seconds());
    left.saturating_add(SLACK).min(LONGEST)
}
// ANCHOR_END: lifetime
