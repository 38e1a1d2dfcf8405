//! 8.4: digits in upper case are the name, too

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = lower(?2)")?
        .execute(params![user, name])
}
