//! 4.4: no table is Ok, there is nothing to delete

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let Ok(mut statement) = connection.prepare_cached("DELETE FROM sessions WHERE key = ?1") else {
        return Ok(());
    };
    statement.execute(params![key.as_bytes()])?;
    Ok(())
}
