//! Brings a session's changes into its record, also where other requests have changed it meanwhile.

use memory_store::{Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;

use crate::Changes;

/// What became of one attempt to save.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub enum Attempt {
    /// The changes are in the record.
    Saved,
    /// Another request was faster: this is the record by now.
    Stale(Record, Version),
    /// The session has ended meanwhile.
    Gone,
}

/// What became of the changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Merged {
    /// They are in the record.
    Saved,
    /// The session has ended meanwhile, and nothing was saved.
    Gone,
    /// Others were faster each time, and nothing was saved.
    Busy,
}

/// Makes the changes to the record that was loaded, and saves it, unless another request has changed it
/// since: then it loads the record again. To the tombstone of an ended session, nothing is done. Asks
/// the store nothing besides.
///
/// # Errors
///
/// The store's.
///
/// # Panics
///
/// The function of an update panics. Nothing is saved by this call then.
pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    todo!("step 6: save, or see what is there now")
}

/// Brings the changes into the record: on what was loaded, or on what the record is by then. Gives up
/// after sixteen tries.
///
/// # Errors
///
/// The store's.
///
/// # Panics
///
/// The function of an update panics. Nothing is saved by this call then.
pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    mut loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    todo!("step 7: merge with what others did")
}
