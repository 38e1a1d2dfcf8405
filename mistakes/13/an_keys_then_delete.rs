//! 8.5: reads the keys, then deletes each: who logs in between stays, a key that moved on is gone

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let keys: Vec<Vec<u8>> = connection
        .prepare_cached("SELECT key FROM sessions WHERE user = ?1 AND key <> ?2")?
        .query_map(params![user, mine.as_bytes()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut ended = 0;
    for key in keys {
        ended += connection.execute("DELETE FROM sessions WHERE key = ?1", params![key])?;
    }
    Ok(ended)
}
