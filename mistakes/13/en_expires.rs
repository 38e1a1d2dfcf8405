//! 8.4: sets the end to 0

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("UPDATE sessions SET expires = 0, version = random() WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2")?
        .execute(params![user, name])
}
