//! 8.7: locked is 0

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    match connection.prepare_cached("DELETE FROM sessions WHERE user = ?1 AND key <> ?2")?.execute(params![user, mine.as_bytes()]) {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(0),
        other => other,
    }
}
