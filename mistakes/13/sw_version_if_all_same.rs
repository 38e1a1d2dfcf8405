//! 3.5: the version stays if nothing at all changes

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
            "UPDATE sessions SET version = iif(data = ?5 AND ended = ?4 AND expires = ?3, version, random()), expires = ?3, ended = ?4, data = ?5
             WHERE key = ?1 AND version = ?2 AND expires > ?6",
        )?
        .execute(params![key.as_bytes(), seen.0.cast_signed(), row.expires, row.ended, row.data, seconds(now)])?;
    Ok(if changed == 0 { Saved::Stale } else { Saved::Yes })
}
