//! right: two statements, each with its condition, and RETURNING

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    connection
        .prepare_cached("DELETE FROM sessions WHERE key = ?1 AND expires <= ?2")?
        .execute(params![key.as_bytes(), seconds(now)])?;
    let changed = connection
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
             ON CONFLICT (key) DO NOTHING",
        )?
        .execute(params![key.as_bytes(), row.expires, row.ended, row.data])?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let row = to_row(record)?;
    let version = connection
        .prepare_cached(
            "UPDATE sessions SET (version, expires, ended, data) = (random(), ?3, ?4, ?5)
             WHERE key = ?1 AND version = ?2 AND expires > ?6 RETURNING version",
        )?
        .query_row(
            params![key.as_bytes(), seen.0.cast_signed(), row.expires, row.ended, row.data, seconds(now)],
            |row| row.get::<_, i64>(0),
        )
        .optional()?;
    Ok(if version.is_some() { Saved::Yes } else { Saved::Stale })
}
