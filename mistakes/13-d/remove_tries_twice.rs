//! Step 6, "Each waits for the lock once, and doesn't try again": `remove` tries once more after `database is locked`, so under a lock that another process keeps, `delete` takes twice the timeout.

/// Removes the record under a key, if there is one.
pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("DELETE FROM sessions WHERE key = ?1")?;
    match statement.execute(params![key.as_bytes()]) {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
            statement.execute(params![key.as_bytes()])?;
        }
        other => {
            other?;
        }
    }
    Ok(())
}
