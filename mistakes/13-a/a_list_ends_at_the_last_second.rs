//! Step 8.1: takes the column for the end as it is, so a session that never ends is listed with 2⁶³ − 1 seconds. ("must hold"
//! number 8.1, and 1.2 behind it, broken: its end is `u64::MAX` seconds)

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND NOT ended
         ORDER BY expires DESC, key",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let expires: i64 = row.get(1)?;
        let expires = u64::try_from(expires).map_err(|_| damaged("expires"))?;
        let name = row.get(0)?;
        Ok(Listed {
            name,
            expires: Timestamp::from_seconds(expires),
        })
    })?;
    rows.collect()
}
