//! 2.9: removes a row that it saw expired, whatever stands there by then

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let found = connection
        .query_row(
            "SELECT version, expires, ended, data FROM sessions WHERE key = ?1",
            params![key.as_bytes()],
            |row| {
                let version: i64 = row.get(0)?;
                let row = Row { expires: row.get(1)?, ended: row.get(2)?, data: row.get(3)? };
                Ok((from_row(row)?, Version(version.cast_unsigned())))
            },
        )
        .optional()?;
    if let Some((record, _)) = &found
        && !record.is_live(now)
    {
        connection.execute("DELETE FROM sessions WHERE key = ?1", params![key.as_bytes()]).ok();
        return Ok(None);
    }
    Ok(found)
}
