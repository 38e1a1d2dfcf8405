//! The sessions of one user.

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> { #[allow(unused_imports)] use std::collections::BTreeMap;
    let mut statement = connection.prepare_cached(
        "SELECT lower(hex(substr(key, 1, 8))), expires FROM sessions
         WHERE user = ?1 AND expires > ?2 AND ended = 0",
    )?;
    let rows = statement.query_map(params![user, seconds(now)], |row| {
        let end: i64 = row.get(1)?;
        let expires = timestamp(end).ok_or_else(|| damaged("expires"))?;
        Ok((
            end,
            Listed {
                name: row.get(0)?,
                expires,
            },
        ))
    })?;
    let by_end: BTreeMap<i64, Listed> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(by_end.into_values().rev().collect())
}
