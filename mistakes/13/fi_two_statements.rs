//! 2.8: the version in a second statement

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let found = connection
        .query_row(
            "SELECT expires, ended, data FROM sessions WHERE key = ?1 AND expires > ?2",
            params![key.as_bytes(), seconds(now)],
            |row| Ok(Row { expires: row.get(0)?, ended: row.get(1)?, data: row.get(2)? }),
        )
        .optional()?;
    let Some(row) = found else {
        return Ok(None);
    };
    let version: Option<i64> = connection
        .query_row("SELECT version FROM sessions WHERE key = ?1", params![key.as_bytes()], |row| row.get(0))
        .optional()?;
    match version {
        Some(version) => Ok(Some((from_row(row)?, Version(version.cast_unsigned())))),
        None => Ok(None),
    }
}
