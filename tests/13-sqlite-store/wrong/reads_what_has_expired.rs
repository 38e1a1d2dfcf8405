//! caught by: step_2::a_damaged_row_is_not_an_absent_one
//! Reads the row, and then looks at its end: a damaged one is an error until it is swept.

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let mut statement = connection.prepare_cached(
        "SELECT version, expires, ended, data FROM sessions WHERE key = ?1",
    )?;
    let found = statement
        .query_row(params![key.as_bytes()], |row| {
            let version: i64 = row.get(0)?;
            let record = from_row(Row {
                expires: row.get(1)?,
                ended: row.get(2)?,
                data: row.get(3)?,
            })?;
            Ok((record, Version(version.cast_unsigned())))
        })
        .optional()?;
    Ok(found.filter(|(record, _)| seconds(record.expires) > seconds(now)))
}
