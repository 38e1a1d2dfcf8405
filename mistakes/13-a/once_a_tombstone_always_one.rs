//! Step 3.1: a save never takes the flag of a tombstone away. ("must hold" number 3.1 broken: the row becomes the new record's in
//! all columns, also where the old one was a tombstone and the new one isn't)

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
        "UPDATE sessions SET version = random(), expires = ?3, ended = max(ended, ?4), data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6",
    )?;
    let seen = seen.0.cast_signed();
    let rows = statement.execute(params![
        key.as_bytes(),
        seen,
        expires,
        ended,
        data,
        seconds(now)
    ])?;
    Ok(match rows {
        0 => Saved::Stale,
        _ => Saved::Yes,
    })
}
