//! 3.6: draws the version first, and writes the record in a second statement

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let changed = connection.execute(
        "UPDATE sessions SET version = random() WHERE key = ?1 AND version = ?2 AND expires > ?3",
        params![key.as_bytes(), seen.0.cast_signed(), seconds(now)],
    )?;
    if changed == 0 {
        return Ok(Saved::Stale);
    }
    connection.execute(
        "UPDATE sessions SET expires = ?2, ended = ?3, data = ?4 WHERE key = ?1",
        params![key.as_bytes(), row.expires, row.ended, row.data],
    )?;
    Ok(Saved::Yes)
}
