//! 3.6: removes the old and inserts the new in two statements: a load in between finds none

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let removed = connection.execute(
        "DELETE FROM sessions WHERE key = ?1 AND version = ?2 AND expires > ?3",
        params![key.as_bytes(), seen.0.cast_signed(), seconds(now)],
    )?;
    if removed == 0 {
        return Ok(Saved::Stale);
    }
    connection.execute(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4",
        params![key.as_bytes(), row.expires, row.ended, row.data],
    )?;
    Ok(Saved::Yes)
}
