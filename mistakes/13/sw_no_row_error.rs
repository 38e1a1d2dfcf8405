//! 3.3: no row is an error

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let version: i64 = connection.query_row(
        "UPDATE sessions SET version = random(), expires = ?3, ended = ?4, data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6 RETURNING version",
        params![key.as_bytes(), seen.0.cast_signed(), row.expires, row.ended, row.data, seconds(now)],
        |row| row.get(0),
    )?;
    Ok(if version == seen.0.cast_signed() { Saved::Stale } else { Saved::Yes })
}
