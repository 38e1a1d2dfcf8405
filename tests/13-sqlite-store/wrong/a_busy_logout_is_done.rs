//! caught by: step_4::a_logout_that_fails_says_so
//! also by: step_6::a_locked_database_is_an_outage
//! Leaves a session that it can't delete to the sweep.

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    match connection.execute(
        "DELETE FROM sessions WHERE key = ?1",
        params![key.as_bytes()],
    ) {
        Err(error) if error.sqlite_error_code() != Some(rusqlite::ErrorCode::DatabaseBusy) => {
            Err(error)
        }
        _ => Ok(()),
    }
}
