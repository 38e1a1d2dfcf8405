//! The sessions of one user.

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = lower(trim(?2))",
    )?;
    statement.execute(params![user, name])
}
