//! The four questions that a store is asked, each as one statement.

use memory_store::{Created, Record, Saved, Timestamp, Version};
use rusqlite::{Connection, OptionalExtension, params};
use session_ids::StoreKey;

use crate::row::{Row, from_row, seconds, to_row};

/// Keeps a record under a key that isn't there yet, or whose record has expired.
pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    todo!("step 2: insert and load")
}

/// The record under a key, and its version, unless it has expired.
pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    todo!("step 2: insert and load")
}

/// Puts a record in the place of the one that has this version, if that is still there.
pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    todo!("step 3: compare and swap in one statement")
}

/// Removes the record under a key, if there is one.
pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    todo!("step 4: delete for good")
}
