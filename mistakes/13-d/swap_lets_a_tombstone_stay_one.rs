//! Step 3, "A live row with this key and the version that was seen becomes the new record's, in all columns": a tombstone stays one, also where the new record isn't one.

/// Puts a record in the place of the one that has this version, if that is still there.
pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let mut statement = connection.prepare_cached(
        "UPDATE sessions
         SET version = random(), expires = ?3, ended = (ended OR ?4), data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6",
    )?;
    let rows = statement.execute(params![
        key.as_bytes(),
        seen.0.cast_signed(),
        expires,
        ended,
        data,
        seconds(now)
    ])?;
    Ok(if rows == 0 { Saved::Stale } else { Saved::Yes })
}
