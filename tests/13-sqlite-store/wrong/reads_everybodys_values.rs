//! caught by: step_9::a_list_looks_at_one_user
//! Looks into the values of every session for the user's name.

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE json_extract(data, '$.account.name') = ?1 AND expires > ?2 AND NOT ended
         ORDER BY expires DESC",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let expires = timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?;
        Ok(Listed { name: row.get(0)?, expires })
    })?;
    rows.collect()
}
