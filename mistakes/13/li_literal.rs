//! 8.8: the name in the text, quoted

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let user = user.replace('\'', "''");
    let sql = format!(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = '{user}' AND expires > ?1 AND NOT ended ORDER BY expires DESC"
    );
    let mut statement = connection.prepare(&sql)?;
    let rows = statement.query_map(params![seconds(now)], |row| {
        Ok(Listed {
            name: row.get(0)?,
            expires: timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?,
        })
    })?;
    rows.collect()
}
