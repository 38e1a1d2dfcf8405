//! 7.1: asks SQLite for the time

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= (unixepoch() + 0 * ?1) LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed()])
}
