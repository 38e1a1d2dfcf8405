//! 4.4: looks first in a plain transaction: database is locked where another saves in between

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    let there: bool = transaction.query_row(
        "SELECT EXISTS (SELECT 1 FROM sessions WHERE key = ?1)",
        params![key.as_bytes()],
        |row| row.get(0),
    )?;
    if there {
        transaction.execute("DELETE FROM sessions WHERE key = ?1", params![key.as_bytes()])?;
    }
    transaction.commit()?;
    Ok(())
}
