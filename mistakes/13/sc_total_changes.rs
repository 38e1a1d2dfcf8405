//! 7.1: total_changes counts what the triggers do, too

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let before = connection.total_changes();
    connection
        .prepare_cached("DELETE FROM sessions WHERE key IN (SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2)")?
        .execute(params![seconds(now), CHUNK.cast_signed()])?;
    Ok((connection.total_changes() - before) as usize)
}
