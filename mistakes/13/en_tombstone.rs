//! 8.6: makes a tombstone

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("UPDATE sessions SET ended = 1, data = '{}', version = random() WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2")?
        .execute(params![user, name])
}
