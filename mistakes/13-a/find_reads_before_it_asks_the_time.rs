//! Step 2.9: reads the row first and looks at its end afterwards, so a damaged row that has expired is an error. ("must hold"
//! number 2.9 broken, the other side of 2.10: it is `None`)

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
