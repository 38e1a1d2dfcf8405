//! The new version isn't drawn: it is the seen one plus 1, around the end of the `u64`. It began at random at the insert, so it doesn't come again after a deletion.

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
    let next = seen.0.wrapping_add(1).cast_signed();
    let mut statement = connection.prepare_cached(
        "UPDATE sessions SET version = ?7, expires = ?3, ended = ?4, data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6",
    )?;
    let rows = statement.execute(params![
        key.as_bytes(),
        seen.0.cast_signed(),
        expires,
        ended,
        data,
        seconds(now),
        next
    ])?;
    Ok(if rows == 0 { Saved::Stale } else { Saved::Yes })
}
