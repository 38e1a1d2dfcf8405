//! 8.4: what stands behind the sixteen digits isn't looked at

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = substr(?2, 1, 16)")?
        .execute(params![user, name])
}
