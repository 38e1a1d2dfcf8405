//! Removing what has expired, and keeping within bounds.

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let mut count = connection.prepare_cached(
        "SELECT count(*) FROM (SELECT 1 FROM sessions WHERE expires <= ?1 LIMIT ?2)",
    )?;
    let expired: i64 =
        count.query_row(params![seconds(now), CHUNK.cast_signed()], |row| row.get(0))?;
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)",
    )?;
    statement.execute(params![seconds(now), CHUNK.cast_signed()])?;
    Ok(usize::try_from(expired).unwrap_or_default())
}
