//! caught by: step_4::a_logout_that_fails_says_so
//! also by: step_6::a_locked_database_is_an_outage
//! Takes it that there is nothing to do for a record that can't be deleted.

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let _ = connection.execute(
        "DELETE FROM sessions WHERE key = ?1",
        params![key.as_bytes()],
    );
    Ok(())
}
