//! caught by: step_2::a_load_looks_at_one_row
//! Compares the key's text, for which there is no index.

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let mut statement = connection.prepare(
        "SELECT version, expires, ended, data FROM sessions
         WHERE lower(hex(key)) = ?1 AND expires > ?2",
    )?;
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
        .query_row(params![key.to_string(), seconds(now)], columns)
        .optional()
}
