//! right: reads the row by the key alone, and lets the record say whether it is live

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let found = connection
        .prepare_cached("SELECT version, expires, ended, data FROM sessions WHERE key = ?1")?
        .query_row(params![key.as_bytes()], |row| {
            let version: i64 = row.get(0)?;
            let row = Row { expires: row.get(1)?, ended: row.get(2)?, data: row.get(3)? };
            Ok((row, Version(version.cast_unsigned())))
        })
        .optional()?;
    match found {
        Some((row, version)) if row.expires > seconds(now) => Ok(Some((from_row(row)?, version))),
        _ => Ok(None),
    }
}

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE key = ?1 RETURNING key")?
        .query_row(params![key.as_bytes()], |_| Ok(()))
        .optional()?;
    Ok(())
}
