//! Step 4.3: looks for the row and deletes it in one plain transaction, so a save of another server in between makes the delete an
//! error at once, and the row stays. ("must hold" numbers 4.1 and 4.3 broken; 6.15 too, as it doesn't wait for the lock)

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    let is_there = transaction
        .prepare_cached("SELECT version FROM sessions WHERE key = ?1")?
        .exists(params![key.as_bytes()])?;
    if is_there {
        transaction
            .prepare_cached("DELETE FROM sessions WHERE key = ?1")?
            .execute(params![key.as_bytes()])?;
    }
    transaction.commit()
}
