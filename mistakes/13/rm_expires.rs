//! 4.1: sets the end to 0

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    connection.execute("UPDATE sessions SET expires = 0, version = random() WHERE key = ?1", params![key.as_bytes()])?;
    Ok(())
}
