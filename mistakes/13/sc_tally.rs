//! 7.1: lowers the tally itself, too

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let removed = connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed()])?;
    connection.execute("UPDATE tally SET records = records - ?1", params![removed])?;
    Ok(removed)
}
