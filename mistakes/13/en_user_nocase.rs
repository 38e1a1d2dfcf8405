//! 8.4: alice ends a session of Alice

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 COLLATE NOCASE AND lower(hex(substr(key, 1, 8))) = ?2")?
        .execute(params![user, name])
}
