//! Step 3: a tombstone stays one, also where the new record is none. ("must hold" number 3.1 broken: the
//! column `ended` isn't the new record's.)

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let sql = "UPDATE sessions
        SET version = random(), expires = ?1, ended = max(ended, ?3), data = ?2
        WHERE key = ?4 AND version = ?5 AND expires > ?6";
    let mut statement = connection.prepare_cached(sql)?;
    let changed = statement.execute(params![
        row.expires,
        row.data,
        row.ended,
        key.as_bytes(),
        seen.0.cast_signed(),
        seconds(now)
    ])?;
    Ok(if changed == 0 {
        Saved::Stale
    } else {
        Saved::Yes
    })
}
