//! Step 7, "What has expired at `now` goes, tombstones and damaged rows included": a damaged row with a negative end stays; and with a thousand of them, which come first in the index, each call says 0 and nothing else goes either.

/// Removes expired records, at most [`CHUNK`] of them, and says how many it removed.
pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2) AND expires >= 0",
    )?;
    statement.execute(params![seconds(now), CHUNK.cast_signed()])
}
