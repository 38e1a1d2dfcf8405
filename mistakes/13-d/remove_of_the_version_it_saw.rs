//! Step 4, "It removes the record in whichever version that is: a save a moment before rescues nothing": it looks for the version and deletes that one, so a save of another server that commits while the `DELETE` waits for the lock rescues the row, and the answer is `Ok`.

/// Removes the record under a key, if there is one.
pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let version: Option<i64> = connection
        .prepare_cached("SELECT version FROM sessions WHERE key = ?1")?
        .query_row(params![key.as_bytes()], |row| row.get(0))
        .optional()?;
    if let Some(version) = version {
        connection
            .prepare_cached("DELETE FROM sessions WHERE key = ?1 AND version = ?2")?
            .execute(params![key.as_bytes(), version])?;
    }
    Ok(())
}
