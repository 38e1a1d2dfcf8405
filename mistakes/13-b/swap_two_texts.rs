//! Step 3: has one SQL text for a tombstone, and another one for the rest. ("must hold" number 3.9 broken:
//! the text has the record's flag in it. All that the two do is right.)

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let sql = if row.ended {
        "UPDATE sessions SET version = random(), expires = ?1, ended = 1, data = ?2
        WHERE key = ?3 AND version = ?4 AND expires > ?5"
    } else {
        "UPDATE sessions SET version = random(), expires = ?1, ended = 0, data = ?2
        WHERE key = ?3 AND version = ?4 AND expires > ?5"
    };
    let mut statement = connection.prepare_cached(sql)?;
    let changed = statement.execute(params![
        row.expires,
        row.data,
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
