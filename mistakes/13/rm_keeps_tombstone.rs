//! 4.1: a tombstone stays

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM sessions WHERE key = ?1 AND NOT ended", params![key.as_bytes()])?;
    Ok(())
}
