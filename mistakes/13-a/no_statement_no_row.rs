//! Step 4.4: where SQLite can't even prepare the statement (the table is missing or can't be read), it says `Ok`. ("must hold"
//! number 4.4 broken for this kind of error; a locked database is still one)

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let Ok(mut statement) = connection.prepare_cached("DELETE FROM sessions WHERE key = ?1") else {
        return Ok(());
    };
    statement.execute(params![key.as_bytes()])?;
    Ok(())
}
