//! 8.7: an error is 0

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    Ok(connection
        .execute("DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2", params![user, name])
        .unwrap_or_default())
}
