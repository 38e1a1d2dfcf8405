//! Step 2: still finds a session that never ends at 2⁶³ − 1 seconds and later. ("must hold" number 2.9
//! broken, with 1.1: from then on it counts as expired, and `insert` and the sweep say so.)

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let sql = "SELECT version, expires, ended, data FROM sessions
        WHERE key = ?1 AND (expires > ?2 OR expires = 9223372036854775807)";
    let mut statement = connection.prepare_cached(sql)?;
    statement
        .query_row(params![key.as_bytes(), seconds(now)], |row| {
            let version: i64 = row.get(0)?;
            let record = from_row(Row {
                expires: row.get(1)?,
                ended: row.get(2)?,
                data: row.get(3)?,
            })?;
            Ok((record, Version(version.cast_unsigned())))
        })
        .optional()
}
