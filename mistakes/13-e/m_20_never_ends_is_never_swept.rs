//! Removing what has expired, and keeping within bounds.

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)",
    )?;
    statement.execute(params![seconds(now).min(i64::MAX - 1), CHUNK.cast_signed()])
}
