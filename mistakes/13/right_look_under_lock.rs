//! right: looks and writes under BEGIN IMMEDIATE; the page says that this is right

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let end: Option<i64> = transaction
        .prepare_cached("SELECT expires FROM sessions WHERE key = ?1")?
        .query_row(params![key.as_bytes()], |row| row.get(0))
        .optional()?;
    if end.is_some_and(|end| end > seconds(now)) {
        return Ok(Created::Taken);
    }
    transaction
        .prepare_cached("DELETE FROM sessions WHERE key = ?1")?
        .execute(params![key.as_bytes()])?;
    transaction
        .prepare_cached("INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)")?
        .execute(params![key.as_bytes(), row.expires, row.ended, row.data])?;
    transaction.commit()?;
    Ok(Created::Yes)
}

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let there: Option<(i64, i64)> = transaction
        .prepare_cached("SELECT version, expires FROM sessions WHERE key = ?1")?
        .query_row(params![key.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match there {
        Some((version, end)) if version == seen.0.cast_signed() && end > seconds(now) => {}
        _ => return Ok(Saved::Stale),
    }
    transaction
        .prepare_cached("UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4 WHERE key = ?1")?
        .execute(params![key.as_bytes(), row.expires, row.ended, row.data])?;
    transaction.commit()?;
    Ok(Saved::Yes)
}
