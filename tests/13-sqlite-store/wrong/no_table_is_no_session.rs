//! caught by: step_2::a_damaged_row_is_not_an_absent_one
//! Where the statement can't be prepared, there is no session.

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let Ok(mut statement) = connection.prepare_cached(
        "SELECT version, expires, ended, data FROM sessions WHERE key = ?1 AND expires > ?2",
    ) else {
        return Ok(None);
    };
    let columns = |row: &rusqlite::Row| {
        let version: i64 = row.get(0)?;
        let record = from_row(Row {
            expires: row.get(1)?,
            ended: row.get(2)?,
            data: row.get(3)?,
        })?;
        Ok((record, Version(version.cast_unsigned())))
    };
    statement
        .query_row(params![key.as_bytes(), seconds(now)], columns)
        .optional()
}
