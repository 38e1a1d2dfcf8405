//! 4.1: a logout removes all sessions of the user

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    connection.execute(
        "DELETE FROM sessions WHERE key = ?1 OR user = (SELECT user FROM sessions WHERE key = ?1)",
        params![key.as_bytes()],
    )?;
    Ok(())
}
