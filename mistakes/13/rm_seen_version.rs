//! 4.3: removes the version that it looked up: a save in between rescues the session

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let version: Option<i64> = connection
        .query_row("SELECT version FROM sessions WHERE key = ?1", params![key.as_bytes()], |row| row.get(0))
        .optional()?;
    if let Some(version) = version {
        connection.execute(
            "DELETE FROM sessions WHERE key = ?1 AND version = ?2",
            params![key.as_bytes(), version],
        )?;
    }
    Ok(())
}
