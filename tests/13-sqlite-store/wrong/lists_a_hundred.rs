//! caught by: step_8::a_user_may_have_any_number
//! Who has a hundred sessions would never read them all.

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached("SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions WHERE user = ?1 AND expires > ?2 AND NOT ended ORDER BY expires DESC, key LIMIT 100")?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let expires = timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?;
        let name = row.get(0)?;
        Ok(Listed { name, expires })
    })?;
    rows.collect()
}
