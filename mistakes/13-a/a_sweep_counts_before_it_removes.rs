//! Step 7.1: counts what has expired by a first statement and says that number, not how many rows its delete removed. ("must hold"
//! number 7.1 broken: of two servers that sweep at the same moment, both count the same rows)

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let limit = CHUNK.cast_signed();
    let mut look =
        connection.prepare_cached("SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2")?;
    let expired: rusqlite::Result<Vec<()>> = look
        .query_map(params![seconds(now), limit], |_| Ok(()))?
        .collect();
    let expired = expired?.len();
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions
         WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)",
    )?;
    statement.execute(params![seconds(now), limit])?;
    Ok(expired)
}
