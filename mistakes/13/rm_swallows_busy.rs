//! 4.4: a locked database is Ok

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    match connection.execute("DELETE FROM sessions WHERE key = ?1", params![key.as_bytes()]) {
        Err(error) if error.sqlite_error_code() != Some(rusqlite::ErrorCode::DatabaseBusy) => Err(error),
        _ => Ok(()),
    }
}
