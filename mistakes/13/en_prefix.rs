//! 8.4: the beginning of a name will do; an empty name ends all

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND substr(lower(hex(key)), 1, length(?2)) = ?2")?
        .execute(params![user, name])
}
