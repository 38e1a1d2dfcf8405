//! 7.3: reads the keys and then deletes them, in two statements

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let keys: Vec<Vec<u8>> = connection
        .prepare_cached("SELECT key FROM sessions WHERE expires <= ?1 LIMIT ?2")?
        .query_map(params![seconds(now), CHUNK.cast_signed()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let transaction = connection.transaction()?;
    let mut removed = 0;
    for key in &keys {
        removed += transaction.execute("DELETE FROM sessions WHERE key = ?1", params![key])?;
    }
    transaction.commit()?;
    Ok(removed)
}
