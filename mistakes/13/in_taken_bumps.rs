//! 2.2: Taken draws a new version for the row that stays

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET version = random(),
         expires = iif(expires <= ?5, ?2, expires), ended = iif(expires <= ?5, ?3, ended),
         data = iif(expires <= ?5, ?4, data) RETURNING data = ?4 AND expires = ?2",
    )?;
    let mine: bool = statement.query_row(
        params![key.as_bytes(), row.expires, row.ended, row.data, seconds(now)],
        |row| row.get(0),
    )?;
    Ok(if mine { Created::Yes } else { Created::Taken })
}
