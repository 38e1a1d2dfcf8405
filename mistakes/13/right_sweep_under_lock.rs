//! right: reads the keys and deletes them, under BEGIN IMMEDIATE

pub fn sweep_chunk(connection: &mut Connection, now: Timestamp) -> rusqlite::Result<usize> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let keys: Vec<Vec<u8>> = transaction
        .prepare_cached("SELECT key FROM sessions WHERE expires <= ?1 ORDER BY expires LIMIT ?2")?
        .query_map(params![seconds(now), CHUNK.cast_signed()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut removed = 0;
    for key in &keys {
        removed += transaction
            .prepare_cached("DELETE FROM sessions WHERE key = ?1")?
            .execute(params![key])?;
    }
    transaction.commit()?;
    Ok(removed)
}
