//! 8.4: the user with LIKE

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user LIKE ?1 AND lower(hex(substr(key, 1, 8))) = ?2")?
        .execute(params![user, name])
}
