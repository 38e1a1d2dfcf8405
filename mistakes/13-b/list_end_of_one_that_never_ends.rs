//! Step 8: a session that never ends is listed as ending at 2⁶³ − 1 seconds. ("must hold" number 8.1 broken,
//! with 1.2: its end is `u64::MAX` seconds, as `find` has it.)

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let sql = "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
        WHERE user = ?1 AND expires > ?2 AND ended = 0
        ORDER BY expires DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let name: String = row.get(0)?;
        let end: i64 = row.get(1)?;
        let expires = u64::try_from(end)
            .map(Timestamp::from_seconds)
            .map_err(|_| damaged("expires"))?;
        Ok(Listed { name, expires })
    })?;
    rows.collect()
}
