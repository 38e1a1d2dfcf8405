//! Step 4: tries three times to get the lock. ("must hold" number 6.15 broken, and 6.2: the store's `delete`
//! gives `Unavailable` only after three times its timeout.)

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
