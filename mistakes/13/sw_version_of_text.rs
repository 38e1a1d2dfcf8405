//! 3.5: the version is made of the values: back to old values, back to the old version

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let version = {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (&row.data, row.expires, row.ended, seen.0).hash(&mut hasher);
        hasher.finish().cast_signed()
    };
    let changed = connection
        .prepare_cached(
            "UPDATE sessions SET version = ?7, expires = ?3, ended = ?4, data = ?5
             WHERE key = ?1 AND version = ?2 AND expires > ?6",
        )?
        .execute(params![key.as_bytes(), seen.0.cast_signed(), row.expires, row.ended, row.data, seconds(now), version])?;
    Ok(if changed == 0 { Saved::Stale } else { Saved::Yes })
}
