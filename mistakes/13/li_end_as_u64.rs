//! 8.1: the end of all time is 2^63-1

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND NOT ended ORDER BY expires DESC",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        Ok(Listed {
            name: row.get(0)?,
            expires: Timestamp::from_seconds(u64::try_from(row.get::<_, i64>(1)?).map_err(|_| damaged("expires"))?),
        })
    })?;
    rows.collect()
}
