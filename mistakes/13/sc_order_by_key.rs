//! 7.5: in the order of the key: reads the whole table

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 ORDER BY key LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed()])
}
