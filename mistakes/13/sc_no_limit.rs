//! 7.2: all at once

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT -abs(?2))")?
        .execute(params![seconds(now), CHUNK.cast_signed()])
}
