//! caught by: step_8::a_save_rescues_no_session
//! Makes a list of sessions and their versions. A request that saves meanwhile has taken its session off it.

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let seen: Vec<(Vec<u8>, i64)> = connection
        .prepare_cached("SELECT key, version FROM sessions WHERE user = ?1 AND key <> ?2")?
        .query_map(params![user, mine.as_bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
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
