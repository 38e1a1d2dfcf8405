//! The four questions that a store is asked, each as one statement.

use memory_store::{Created, Record, Saved, Timestamp, Version};
use rusqlite::{Connection, OptionalExtension, params};
use session_ids::StoreKey;

use crate::row::{Row, from_row, seconds, to_row};

// ANCHOR: insert
/// Keeps a record under a key that isn't there yet, or whose record has expired.
pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    // step 2: insert and load
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE
         SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE expires <= ?5",
    )?;
    let rows = statement.execute(params![key.as_bytes(), expires, ended, data, seconds(now)])?;
    Ok(match rows {
        0 => Created::Taken,
        _ => Created::Yes,
    })
}
// ANCHOR_END: insert

// ANCHOR: find
/// The record under a key, and its version, unless it has expired.
pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    // step 2: insert and load
    let mut statement = connection.prepare_cached(
        "SELECT version, expires, ended, data FROM sessions WHERE key = ?1 AND expires > ?2",
    )?;
    let columns = |row: &rusqlite::Row| {
        let version: i64 = row.get(0)?;
        let (expires, ended, data) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let record = from_row(Row {
            expires,
            ended,
            data,
        })?;
        Ok((record, Version(version.cast_unsigned())))
    };
    let parameters = params![key.as_bytes(), seconds(now)];
    statement.query_row(parameters, columns).optional()
}
// ANCHOR_END: find

// ANCHOR: swap
/// Puts a record in the place of the one that has this version, if that is still there.
pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    // step 3: compare and swap in one statement
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let mut statement = connection.prepare_cached(
        "UPDATE sessions SET version = random(), expires = ?3, ended = ?4, data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6",
    )?;
    let seen = seen.0.cast_signed();
    let parameters = params![key.as_bytes(), seen, expires, ended, data, seconds(now)];
    Ok(match statement.execute(parameters)? {
        0 => Saved::Stale,
        _ => Saved::Yes,
    })
}
// ANCHOR_END: swap

// ANCHOR: remove
/// Removes the record under a key, if there is one.
pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    // step 4: delete for good
    let mut statement = connection.prepare_cached("DELETE FROM sessions WHERE key = ?1")?;
    statement.execute(params![key.as_bytes()])?;
    Ok(())
}
// ANCHOR_END: remove
