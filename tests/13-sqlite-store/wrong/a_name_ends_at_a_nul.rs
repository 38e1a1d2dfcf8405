//! caught by: step_8::a_user_ends_one_of_their_own
//! Reads the name by `unhex`, which stops at a NUL, so a name with a NUL and more behind it is the name.

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let sql = "DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) = unhex(?2)";
    let mut statement = connection.prepare_cached(sql)?;
    statement.execute(params![user, name])
}
