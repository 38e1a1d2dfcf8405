//! 2.6: looks and writes in two statements

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let taken: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sessions WHERE key = ?1 AND expires > ?2)",
        params![key.as_bytes(), seconds(now)],
        |row| row.get(0),
    )?;
    if taken {
        return Ok(Created::Taken);
    }
    connection.execute(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4",
        params![key.as_bytes(), row.expires, row.ended, row.data],
    )?;
    Ok(Created::Yes)
}
