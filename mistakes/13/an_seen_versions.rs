//! 8.5/8.6: ends the versions that it saw: a request that saves in between keeps its session

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let seen: Vec<(Vec<u8>, i64)> = connection
        .prepare_cached("SELECT key, version FROM sessions WHERE user = ?1 AND key <> ?2")?
        .query_map(params![user, mine.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut ended = 0;
    for (key, version) in seen {
        ended += connection.execute(
            "DELETE FROM sessions WHERE key = ?1 AND version = ?2",
            params![key, version],
        )?;
    }
    Ok(ended)
}
