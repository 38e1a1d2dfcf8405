//! 7.2: 999

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed() - 1])
}
