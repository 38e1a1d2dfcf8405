//! 8.4: no tombstones

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2 AND NOT ended")?
        .execute(params![user, name])
}
