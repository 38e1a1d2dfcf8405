//! right: sorts and filters in Rust, ends in a transaction

pub fn list(
    connection: &mut Connection,
    user: &str,
    now: Timestamp,
) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(
        "SELECT substr(key, 1, 8), expires, ended FROM sessions WHERE user = ?1",
    )?;
    let mut rows = statement.query(params![user])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, end, ended): (Vec<u8>, i64, bool) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if ended || end <= seconds(now) {
            continue;
        }
        all.push(Listed {
            name: name.iter().map(|byte| format!("{byte:02x}")).collect(),
            expires: timestamp(end).ok_or_else(|| damaged("expires"))?,
        });
    }
    all.sort_by_key(|one| std::cmp::Reverse(one.expires));
    Ok(all)
}
