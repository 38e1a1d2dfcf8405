//! What is kept for one session.

use serde_json::{Map, Value};

use crate::Timestamp;

// ANCHOR: record
/// What a store keeps for one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The session's values, by name.
    pub data: Map<String, Value>,
    /// The first moment at which the record is no longer there.
    pub expires: Timestamp,
    /// Whether the session has ended and only this tombstone is left of it: a request that still comes
    /// with its ID must not be taken for a new visitor's. Chapter 07 sets it; stores keep it like the
    /// rest.
    pub ended: bool,
}
// ANCHOR_END: record

/// Which state of a record was loaded. A store gives each state that it keeps another version, also
/// where a record was deleted in between and made again. What the number means is the store's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Version(pub u64);

impl Record {
    /// A record with these values, until `expires`.
    pub fn new(data: Map<String, Value>, expires: Timestamp) -> Self {
        Self {
            data,
            expires,
            ended: false,
        }
    }

    // ANCHOR: is_live
    /// Whether the record is there at `now`. From the moment `expires` on, it isn't.
    pub fn is_live(&self, now: Timestamp) -> bool {
        // step 1: know when a record has expired
        now < self.expires
    }
    // ANCHOR_END: is_live
}
