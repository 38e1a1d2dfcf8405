//! 4.1: lowers the tally itself, too

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let removed = connection.execute("DELETE FROM sessions WHERE key = ?1", params![key.as_bytes()])?;
    connection.execute("UPDATE tally SET records = records - ?1", params![removed])?;
    Ok(())
}
