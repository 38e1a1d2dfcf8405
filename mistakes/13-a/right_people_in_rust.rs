//! RIGHT: step 8 with names, order and tombstones in Rust, and a name that becomes bytes by `unhex`.

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection
        .prepare_cached("SELECT key, expires, ended FROM sessions WHERE user = ?1 AND expires > ?2")?;
    let mut rows = statement.query(params![user, seconds(now)])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let ended: bool = row.get(2)?;
        if ended {
            continue;
        }
        let key: Vec<u8> = row.get(0)?;
        let name = key.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let expires = timestamp(row.get(1)?).ok_or_else(|| damaged("expires"))?;
        all.push(Listed { name, expires });
    }
    all.sort_by(|one: &Listed, other: &Listed| other.expires.cmp(&one.expires));
    Ok(all)
}

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    let mut statement = connection
        .prepare_cached("DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) = unhex(?2)")?;
    statement.execute(params![user, name])
}

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let mut statement =
        connection.prepare_cached("DELETE FROM sessions WHERE key IS NOT ?2 AND user = ?1")?;
    statement.execute(params![user, mine.as_bytes()])
}
