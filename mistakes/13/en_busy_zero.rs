//! 8.7: locked is 0

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    match connection.prepare_cached("DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2")?.execute(params![user, name]) {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(0),
        other => other,
    }
}
