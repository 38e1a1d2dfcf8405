//! 8.4: looks for the key and then removes it whoever has it by then

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let keys: Vec<Vec<u8>> = connection
        .prepare_cached("SELECT key FROM sessions WHERE user = ?1 AND lower(hex(substr(key, 1, 8))) = ?2")?
        .query_map(params![user, name], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut ended = 0;
    for key in keys {
        ended += connection.execute("DELETE FROM sessions WHERE key = ?1", params![key])?;
    }
    Ok(ended)
}
