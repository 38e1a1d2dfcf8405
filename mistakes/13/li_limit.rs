//! 8.1: fifty at most

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND NOT ended ORDER BY expires DESC LIMIT 50",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        Ok(Listed {
            name: row.get(0)?,
            expires: timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?,
        })
    })?;
    rows.collect()
}
