//! 2.5: the version is a hash of the values

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let version = {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (&row.data, row.expires).hash(&mut hasher);
        hasher.finish().cast_signed()
    };
    let changed = connection
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, ?6, ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET version = ?6, expires = ?2, ended = ?3, data = ?4
             WHERE expires <= ?5",
        )?
        .execute(params![key.as_bytes(), row.expires, row.ended, row.data, seconds(now), version])?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}
