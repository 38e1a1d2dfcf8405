//! 3.6: writes the record, and the version in a second statement

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let changed = connection.execute(
        "UPDATE sessions SET expires = ?3, ended = ?4, data = ?5 WHERE key = ?1 AND version = ?2 AND expires > ?6",
        params![key.as_bytes(), seen.0.cast_signed(), row.expires, row.ended, row.data, seconds(now)],
    )?;
    if changed == 0 {
        return Ok(Saved::Stale);
    }
    connection.execute("UPDATE sessions SET version = random() WHERE key = ?1", params![key.as_bytes()])?;
    Ok(Saved::Yes)
}
