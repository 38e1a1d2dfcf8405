//! caught by: step_5::what_is_over_is_not_given_back
//! Leaves the end to the sweep, which may be a minute late.

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    _now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let mut statement =
        connection.prepare("SELECT version, expires, ended, data FROM sessions WHERE key = ?1")?;
    let columns = |row: &rusqlite::Row| {
        let version: i64 = row.get(0)?;
        let (expires, ended, data) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok((
            from_row(Row {
                expires,
                ended,
                data,
            })?,
            Version(version.cast_unsigned()),
        ))
    };
    statement
        .query_row(params![key.as_bytes()], columns)
        .optional()
}
