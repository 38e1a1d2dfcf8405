//! Step 4: reads the record before it removes it, so a damaged row can't be removed. ("must hold" number 4.1
//! broken: the row under this key is gone, whatever is in it.)

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let sql = "SELECT expires, ended, data FROM sessions WHERE key = ?1";
    let found = connection
        .prepare_cached(sql)?
        .query_row(params![key.as_bytes()], |row| {
            from_row(Row {
                expires: row.get(0)?,
                ended: row.get(1)?,
                data: row.get(2)?,
            })
        })
        .optional()?;
    if found.is_some() {
        let mut statement = connection.prepare_cached("DELETE FROM sessions WHERE key = ?1")?;
        statement.execute(params![key.as_bytes()])?;
    }
    Ok(())
}
