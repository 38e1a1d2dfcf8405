//! 8.4: the key's 64 digits are a name, too

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND (lower(hex(substr(key, 1, 8))) = ?2 OR lower(hex(key)) = ?2)")?
        .execute(params![user, name])
}
