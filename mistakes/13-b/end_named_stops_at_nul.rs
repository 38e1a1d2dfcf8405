//! Step 8: `unhex` reads no further than to a NUL, so the name with `\0` and more behind it counts as the name.
//! ("must hold" number 8.4 broken: exactly that name. A form can send `%00`.)

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let sql = "DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) = unhex(?2)";
    let mut statement = connection.prepare_cached(sql)?;
    statement.execute(params![user, name])
}
