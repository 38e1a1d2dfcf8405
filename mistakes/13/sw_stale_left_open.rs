//! 3.2: BEGIN IMMEDIATE by hand, and Stale leaves it open with the lock

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let changed = connection.execute(
        "UPDATE sessions SET version = random(), expires = ?3, ended = ?4, data = ?5
             WHERE key = ?1 AND version = ?2 AND expires > ?6",
        params![key.as_bytes(), seen.0.cast_signed(), row.expires, row.ended, row.data, seconds(now)],
    )?;
    if changed == 0 {
        return Ok(Saved::Stale);
    }
    connection.execute_batch("COMMIT")?;
    Ok(Saved::Yes)
}
