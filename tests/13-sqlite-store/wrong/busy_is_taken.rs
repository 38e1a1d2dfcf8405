//! caught by: step_2::a_create_that_fails_says_so
//! also by: step_6::a_locked_database_is_an_outage
//! A database that is locked is a key that is taken, so the layer draws another ID, and waits again.

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let rows = connection
        .execute(
            "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE expires <= ?5",
            params![key.as_bytes(), expires, ended, data, seconds(now)],
        )
        .or_else(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(0),
            _ => Err(error),
        })?;
    Ok(if rows == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
