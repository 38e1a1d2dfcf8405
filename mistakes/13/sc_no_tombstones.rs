//! 7.1: tombstones stay

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 AND NOT ended LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed()])
}
