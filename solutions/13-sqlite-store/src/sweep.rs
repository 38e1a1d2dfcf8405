//! Removing what is over.

use memory_store::Timestamp;
use rusqlite::{Connection, params};

use crate::row::seconds;

/// How many records one statement of a sweep removes. While it runs, nobody else can write.
pub const CHUNK: usize = 1000;

// ANCHOR: sweep_chunk
/// Removes records that are over, at most [`CHUNK`] of them, and says how many it removed.
pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    // step 8: sweep what is over
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)",
    )?;
    statement.execute(params![seconds(now), CHUNK.cast_signed()])
}
// ANCHOR_END: sweep_chunk
