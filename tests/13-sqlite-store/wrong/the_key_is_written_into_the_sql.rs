//! caught by: step_2::a_load_looks_at_one_row
//! Builds the statement from the key. A key has only hexadecimal digits; the next value may not.

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let sql = format!(
        "SELECT version, expires, ended, data FROM sessions WHERE key = x'{key}' AND expires > {}",
        seconds(now)
    );
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
    connection.query_row(&sql, [], columns).optional()
}
