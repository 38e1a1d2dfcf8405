//! caught by: step_2::a_load_looks_at_one_row
//! Reads the version, and then the record, which may be another one by then.

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let version: Option<i64> = connection
        .query_row(
            "SELECT version FROM sessions WHERE key = ?1 AND expires > ?2",
            params![key.as_bytes(), seconds(now)],
            |row| row.get(0),
        )
        .optional()?;
    let Some(version) = version else {
        return Ok(None);
    };
    let row = connection
        .query_row(
            "SELECT expires, ended, data FROM sessions WHERE key = ?1",
            params![key.as_bytes()],
            |row| {
                Ok(Row {
                    expires: row.get(0)?,
                    ended: row.get(1)?,
                    data: row.get(2)?,
                })
            },
        )
        .optional()?;
    Ok(match row {
        Some(row) => Some((from_row(row)?, Version(version.cast_unsigned()))),
        None => None,
    })
}
