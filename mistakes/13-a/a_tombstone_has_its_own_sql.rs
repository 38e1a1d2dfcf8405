//! Step 3.9: saves a tombstone by another SQL text than a record. ("must hold" number 3.9 broken: the SQL is the same text for
//! every record; seen only where both kinds are saved)

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
    let sql = if ended {
        "UPDATE sessions SET version = random(), expires = ?3, ended = 1, data = ?4
         WHERE key = ?1 AND version = ?2 AND expires > ?5"
    } else {
        "UPDATE sessions SET version = random(), expires = ?3, ended = 0, data = ?4
         WHERE key = ?1 AND version = ?2 AND expires > ?5"
    };
    let mut statement = connection.prepare_cached(sql)?;
    let seen = seen.0.cast_signed();
    let rows = statement.execute(params![key.as_bytes(), seen, expires, data, seconds(now)])?;
    Ok(match rows {
        0 => Saved::Stale,
        _ => Saved::Yes,
    })
}
