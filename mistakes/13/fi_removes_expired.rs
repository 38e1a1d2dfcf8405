//! 2.9/3.8: removes the row if it has expired: a load that writes, and waits for a lock

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    connection.execute(
        "DELETE FROM sessions WHERE key = ?1 AND expires <= ?2",
        params![key.as_bytes(), seconds(now)],
    )?;
    connection
        .prepare_cached("SELECT version, expires, ended, data FROM sessions WHERE key = ?1 AND expires > ?2")?
        .query_row(params![key.as_bytes(), seconds(now)], |row| {
            let version: i64 = row.get(0)?;
            let row = Row { expires: row.get(1)?, ended: row.get(2)?, data: row.get(3)? };
            Ok((from_row(row)?, Version(version.cast_unsigned())))
        })
        .optional()
}
