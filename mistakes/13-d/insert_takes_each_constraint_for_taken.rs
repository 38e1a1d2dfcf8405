//! Step 2, "What SQLite can't do is an error, and never `Taken`": each constraint error counts as a taken key, and a trigger's `RAISE(ABORT, …)` is one, too, so a free key is `Taken`.

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
    let inserted = transaction
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data)
             VALUES (?1, random(), ?2, ?3, ?4)",
        )?
        .execute(params![key.as_bytes(), expires, ended, data]);
    match inserted {
        Ok(_) => {
            transaction.commit()?;
            Ok(Created::Yes)
        }
        Err(error)
            if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
        {
            Ok(Created::Taken)
        }
        Err(error) => Err(error),
    }
}
