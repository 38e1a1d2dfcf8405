//! 8.1: digits in upper case

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT hex(substr(key, 1, 8)), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND NOT ended ORDER BY expires DESC",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        Ok(Listed {
            name: row.get(0)?,
            expires: timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?,
        })
    })?;
    rows.collect()
}
