//! 3.3: creates the row if there is none

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let changed = connection
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?3, ?4, ?5)
             ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?3, ended = ?4, data = ?5
             WHERE version = ?2 AND expires > ?6",
        )?
        .execute(params![key.as_bytes(), seen.0.cast_signed(), row.expires, row.ended, row.data, seconds(now)])?;
    Ok(if changed == 0 { Saved::Stale } else { Saved::Yes })
}
