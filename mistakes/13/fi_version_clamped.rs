//! 2.8: a negative version is 0

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    connection
        .prepare_cached("SELECT version, expires, ended, data FROM sessions WHERE key = ?1 AND expires > ?2")?
        .query_row(params![key.as_bytes(), seconds(now)], |row| {
            let version: i64 = row.get(0)?;
            let row = Row { expires: row.get(1)?, ended: row.get(2)?, data: row.get(3)? };
            Ok((from_row(row)?, Version(u64::try_from(version).unwrap_or_default())))
        })
        .optional()
}
