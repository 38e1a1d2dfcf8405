//! RIGHT: makes, filters and sorts the list in Rust; reads a name's digits in Rust; counts what a `RETURNING`
//! gives.

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement =
        connection.prepare_cached("SELECT key, expires, ended FROM sessions WHERE user = ?1")?;
    let mut rows = statement.query(params![user])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let key: Vec<u8> = row.get(0)?;
        let end: i64 = row.get(1)?;
        let ended: bool = row.get(2)?;
        if ended || end <= seconds(now) {
            continue;
        }
        let name: String = key.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let expires = timestamp(end).ok_or_else(|| damaged("expires"))?;
        all.push(Listed { name, expires });
    }
    all.sort_by(|a, b| b.expires.cmp(&a.expires));
    Ok(all)
}

pub fn end_named(connection: &mut Connection, user: &str, name: &str) -> rusqlite::Result<usize> {
    // No key begins with eight bytes that are none.
    let first = first_bytes(name).unwrap_or_default();
    let sql = "DELETE FROM sessions WHERE user = ?1 AND substr(key, 1, 8) = ?2";
    connection.prepare_cached(sql)?.execute(params![user, first])
}

/// The eight bytes that sixteen digits stand for.
fn first_bytes(name: &str) -> Option<Vec<u8>> {
    if name.len() != 16 || !name.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..16)
        .step_by(2)
        .map(|at| u8::from_str_radix(&name[at..at + 2], 16).ok())
        .collect()
}

pub fn end_all_but(
    connection: &mut Connection,
    user: &str,
    mine: &StoreKey,
) -> rusqlite::Result<usize> {
    let sql = "DELETE FROM sessions WHERE user = ?1 AND key <> ?2 RETURNING 1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![user, mine.as_bytes()])?;
    let mut removed = 0;
    while rows.next()?.is_some() {
        removed += 1;
    }
    Ok(removed)
}
