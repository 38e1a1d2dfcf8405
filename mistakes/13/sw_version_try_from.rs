//! 3.1: a version above 2^63 never fits

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
            "UPDATE sessions SET version = random(), expires = ?3, ended = ?4, data = ?5
             WHERE key = ?1 AND version = ?2 AND expires > ?6",
        )?
        .execute(params![key.as_bytes(), i64::try_from(seen.0).unwrap_or(i64::MAX), row.expires, row.ended, row.data, seconds(now)])?;
    Ok(if changed == 0 { Saved::Stale } else { Saved::Yes })
}
