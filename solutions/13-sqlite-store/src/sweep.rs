//! Removing what has expired, and keeping within bounds.

use memory_store::Timestamp;
use rusqlite::{Connection, params};

use crate::row::seconds;

/// How many records one statement of a sweep removes. While it runs, no other connection can write.
pub const CHUNK: usize = 1000;

// ANCHOR: sweep_chunk
/// Removes expired records, at most [`CHUNK`] of them, and says how many it removed.
pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    // step 7: sweep what has expired
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)",
    )?;
    statement.execute(params![seconds(now), CHUNK.cast_signed()])
}
// ANCHOR_END: sweep_chunk

// ANCHOR: has_room
/// Whether there is room for one more record, once what has expired has made way. Those who ask at the
/// same moment may all hear yes, so a store can have a few more than its capacity.
pub(crate) fn has_room(
    connection: &mut Connection,
    capacity: usize,
    now: Timestamp,
) -> rusqlite::Result<bool> {
    Ok(records(connection)? < capacity || {
        sweep_chunk(connection, now)?;
        records(connection)? < capacity
    })
}
// ANCHOR_END: has_room

/// How many records take up room, the expired ones included.
fn records(connection: &Connection) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached("SELECT records FROM tally")?;
    let records: i64 = statement.query_row([], |row| row.get(0))?;
    Ok(usize::try_from(records).unwrap_or_default())
}
