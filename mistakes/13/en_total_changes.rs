//! 8.4: counts what the triggers change

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let before = connection.total_changes();
    connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2")?
        .execute(params![user, name])?;
    Ok((connection.total_changes() - before) as usize)
}
