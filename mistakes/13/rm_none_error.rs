//! 4.2: no row is an error

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    if connection.execute("DELETE FROM sessions WHERE key = ?1", params![key.as_bytes()])? == 0 {
        return Err(rusqlite::Error::QueryReturnedNoRows);
    }
    Ok(())
}
