//! Instead of an upsert: `BEGIN IMMEDIATE`, a `DELETE` of what has expired under the key, an `INSERT … DO NOTHING`, and `COMMIT`.

/// Keeps a record under a key that isn't there yet, or whose record has expired.
pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    transaction
        .prepare_cached("DELETE FROM sessions WHERE key = ?1 AND expires <= ?2")?
        .execute(params![key.as_bytes(), seconds(now)])?;
    let rows = transaction
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data)
             VALUES (?1, random(), ?2, ?3, ?4) ON CONFLICT (key) DO NOTHING",
        )?
        .execute(params![key.as_bytes(), expires, ended, data])?;
    transaction.commit()?;
    Ok(if rows == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
