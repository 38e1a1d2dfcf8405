//! caught by: step_7::a_logout_that_fails_says_so
//! Takes it that there is nothing to do for a record that can't be deleted.

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> {
    let _ = connection.execute(
        "DELETE FROM sessions WHERE key = ?1",
        params![key.as_bytes()],
    );
    Ok(())
}
