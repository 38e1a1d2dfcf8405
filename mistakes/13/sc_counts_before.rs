//! 7.1: counts before it deletes, in another statement

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let count: i64 = connection.query_row(
        "SELECT count(*) FROM sessions WHERE expires <= ?1",
        params![seconds(now)],
        |row| row.get(0),
    )?;
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed()])?;
    Ok(usize::try_from(count).unwrap_or_default().min(CHUNK))
}
