//! 2.7: BEGIN IMMEDIATE by hand; an error in between (a record too deep) leaves it open

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let row = to_row(record)?;
    let changed = connection.execute(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE expires <= ?5",
        params![key.as_bytes(), row.expires, row.ended, row.data, seconds(now)],
    )?;
    connection.execute_batch("COMMIT")?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}
