//! caught by: step_4::removes_one_record_and_no_other
//! Reads the record before it removes it, so a logout from a damaged session fails.

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
