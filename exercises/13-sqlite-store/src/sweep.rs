//! Removing what is over.

use memory_store::Timestamp;
use rusqlite::{Connection, params};

use crate::row::seconds;

/// How many records one statement of a sweep removes. While it runs, nobody else can write.
pub const CHUNK: usize = 1000;

/// Removes records that are over, at most [`CHUNK`] of them, and says how many it removed.
pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    todo!("step 8: sweep what is over")
}
