//! caught by: step_6::a_locked_database_is_an_outage
//! Tries again where the lock did not come in time, so a logout takes three times the timeout.

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("DELETE FROM sessions WHERE key = ?1")?;
    for _ in 0..2 {
        match statement.execute(params![key.as_bytes()]) {
            Err(error)
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {}
            other => return other.map(|_| ()),
        }
    }
    statement.execute(params![key.as_bytes()]).map(|_| ())
}
