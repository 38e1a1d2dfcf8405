//! The four questions that a store is asked, each as one statement.

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let removed = connection
        .prepare_cached("DELETE FROM sessions WHERE key = ?1")
        .and_then(|mut statement| statement.execute(params![key.as_bytes()]));
    match removed {
        Ok(0) => Ok(()),
        Ok(_) => connection.execute_batch("COMMIT"),
        Err(error) => {
            connection.execute_batch("ROLLBACK")?;
            Err(error)
        }
    }
}
