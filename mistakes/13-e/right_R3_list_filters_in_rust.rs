//! The sessions of one user.

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let now = seconds(now);
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires, ended FROM sessions WHERE user = ?1",
    )?;
    let rows = statement.query_map(params![user], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    let mut rows: Vec<(String, i64, bool)> = rows.collect::<rusqlite::Result<_>>()?;
    rows.retain(|&(_, expires, ended)| expires > now && !ended);
    rows.sort_by_key(|&(_, expires, _)| std::cmp::Reverse(expires));
    rows.into_iter()
        .map(|(name, expires, _)| {
            let expires = timestamp(expires).ok_or_else(|| damaged("expires"))?;
            Ok(Listed { name, expires })
        })
        .collect()
}
