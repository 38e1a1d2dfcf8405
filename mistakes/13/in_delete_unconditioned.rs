//! 2.6: looks, removes the row it saw as expired, whatever it is by then, and inserts

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let expired: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sessions WHERE key = ?1 AND expires <= ?2)",
        params![key.as_bytes(), seconds(now)],
        |row| row.get(0),
    )?;
    if expired {
        connection.execute("DELETE FROM sessions WHERE key = ?1", params![key.as_bytes()])?;
    }
    let changed = connection.execute(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO NOTHING",
        params![key.as_bytes(), row.expires, row.ended, row.data],
    )?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}
