//! Brings a session's changes into its record, also where other requests have changed it meanwhile.

use memory_store::{Record, Saved, SessionStore, StoreError, Timestamp, Version};
use session_ids::StoreKey;

use crate::Changes;

// ANCHOR: limit
/// How often [`merge`] tries. Each time it fails, another request has saved.
const ATTEMPTS: usize = 16;
// ANCHOR_END: limit

// ANCHOR: attempt
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
// ANCHOR_END: attempt

// ANCHOR: save_once
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
    // step 6: save, or see what is there now
    let (mut record, seen) = loaded;
    if record.ended {
        return Ok(Attempt::Gone);
    }
    record.data = changes.apply(record.data);
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
// ANCHOR_END: save_once

// ANCHOR: merge
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
    // step 7: merge with what others did
    if changes.is_empty() {
        return Ok(Merged::Saved);
    }
    for _ in 0..ATTEMPTS {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
// ANCHOR_END: merge
