//! Step 3, "So is a record that `to_row` refuses … After an error, the old record is there as before": the record that is too deep is refused after `BEGIN IMMEDIATE`, without a rollback; the next `swap` on this connection is an error, and other servers find the database locked.

/// Puts a record in the place of the one that has this version, if that is still there.
pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let outcome = connection
        .prepare_cached(
            "UPDATE sessions SET version = random(), expires = ?3, ended = ?4, data = ?5
             WHERE key = ?1 AND version = ?2 AND expires > ?6",
        )
        .and_then(|mut statement| {
            statement.execute(params![
                key.as_bytes(),
                seen.0.cast_signed(),
                expires,
                ended,
                data,
                seconds(now)
            ])
        });
    match outcome {
        Ok(rows) => {
            connection.execute_batch("COMMIT")?;
            Ok(if rows == 0 { Saved::Stale } else { Saved::Yes })
        }
        Err(error) => {
            connection.execute_batch("ROLLBACK")?;
            Err(error)
        }
    }
}
