//! 4.6: the transaction is dropped

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute("DELETE FROM sessions WHERE key = ?1", params![key.as_bytes()])?;
    Ok(())
}
