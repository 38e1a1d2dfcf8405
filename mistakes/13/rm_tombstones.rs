//! 4.1: makes a tombstone

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    connection.execute("UPDATE sessions SET ended = 1, version = random(), data = '{}' WHERE key = ?1", params![key.as_bytes()])?;
    Ok(())
}
