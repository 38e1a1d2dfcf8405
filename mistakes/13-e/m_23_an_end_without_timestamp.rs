//! The sessions of one user.

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND ended = 0
         ORDER BY expires DESC",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let expires: i64 = row.get(1)?;
        Ok(Listed {
            name: row.get(0)?,
            expires: Timestamp::from_seconds(expires.cast_unsigned()),
        })
    })?;
    rows.collect()
}
