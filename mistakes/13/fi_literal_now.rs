//! 2.12: the time stands in the SQL text

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let sql = format!(
        "SELECT version, expires, ended, data FROM sessions WHERE key = ?1 AND expires > {}",
        seconds(now)
    );
    connection
        .query_row(&sql, params![key.as_bytes()], |row| {
            let version: i64 = row.get(0)?;
            let row = Row { expires: row.get(1)?, ended: row.get(2)?, data: row.get(3)? };
            Ok((from_row(row)?, Version(version.cast_unsigned())))
        })
        .optional()
}
