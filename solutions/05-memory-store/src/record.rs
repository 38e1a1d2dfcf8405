//! What is kept for one session.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use serde_json::{Map, Value};

use crate::Timestamp;

// ANCHOR: record
/// What a store keeps for one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The session's values, by name.
    pub data: Map<String, Value>,
    /// The first second in which the record has expired.
    pub expires: Timestamp,
    /// Whether this is a tombstone, which says that the session has ended. Chapter 07 sets it; a store
    /// keeps it like the rest.
    pub ended: bool,
}
// ANCHOR_END: record

/// Which state of a record was loaded. A store gives each state that it keeps another version, also
/// where a record was deleted in between and made again. What the number means is the store's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Version(pub u64);

impl Record {
    /// How many lists and objects may stand in each other in a value that every store keeps. A parser
    /// needs some room on the stack for each, and has a limit: `serde_json` reads 127 of them.
    pub const MAX_DEPTH: usize = 64;

    /// A record with these values, until `expires`.
    pub fn new(data: Map<String, Value>, expires: Timestamp) -> Self {
        Self {
            data,
            expires,
            ended: false,
        }
    }

    // ANCHOR: is_live
    /// Whether the record hasn't expired at `now`.
    pub fn is_live(&self, now: Timestamp) -> bool {
        // step 1: create a record, and replace none
        now < self.expires
    }
    // ANCHOR_END: is_live

    /// Refuses a record that a store which keeps text couldn't read again. A store of our own memory can
    /// keep any.
    ///
    /// # Errors
    ///
    /// In one of its values, more than [`MAX_DEPTH`](Self::MAX_DEPTH) lists and objects stand in each
    /// other.
    pub fn check_depth(&self) -> Result<(), TooDeep> {
        let mut values = self.data.values();
        let all_flat = values.all(|value| is_within(value, Self::MAX_DEPTH));
        all_flat.then_some(()).ok_or(TooDeep)
    }
}

/// Whether at most `depth` lists and objects stand in each other. It looks no deeper than that itself.
fn is_within(value: &Value, depth: usize) -> bool {
    let inside = |value: &Value| is_within(value, depth - 1);
    match value {
        Value::Array(values) => depth > 0 && values.iter().all(inside),
        Value::Object(values) => depth > 0 && values.values().all(inside),
        _ => true,
    }
}

/// A record has a value with more than [`Record::MAX_DEPTH`] lists and objects in each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooDeep;

impl Display for TooDeep {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let limit = Record::MAX_DEPTH;
        write!(
            f,
            "in one of its values, more than {limit} lists and objects stand in each other. \
             Keep flatter values in the session"
        )
    }
}

impl Error for TooDeep {}
