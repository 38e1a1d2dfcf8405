//! 2.8: opens a read transaction by hand and leaves it open when nothing is found

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    connection.execute_batch("BEGIN")?;
    let found = connection
        .query_row("SELECT version, expires, ended, data FROM sessions WHERE key = ?1 AND expires > ?2", params![key.as_bytes(), seconds(now)], |row| {
            let version: i64 = row.get(0)?;
            let row = Row { expires: row.get(1)?, ended: row.get(2)?, data: row.get(3)? };
            Ok((from_row(row)?, Version(version.cast_unsigned())))
        })
        .optional()?;
    connection.execute_batch("COMMIT")?;
    Ok(found)
}
