//! 2.7: locked is Taken

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4
             WHERE expires <= ?5",
    )?;
    match statement.execute(params![key.as_bytes(), row.expires, row.ended, row.data, seconds(now)]) {
        Ok(0) => Ok(Created::Taken),
        Ok(_) => Ok(Created::Yes),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(Created::Taken),
        Err(error) => Err(error),
    }
}
