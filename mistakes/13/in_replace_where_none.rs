//! 2.3: INSERT OR REPLACE with a condition: the tally counts it twice

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let changed = connection
        .prepare_cached(
            "INSERT OR REPLACE INTO sessions (key, version, expires, ended, data)
             SELECT ?1, random(), ?2, ?3, ?4
             WHERE NOT EXISTS (SELECT 1 FROM sessions WHERE key = ?1 AND expires > ?5)",
        )?
        .execute(params![
            key.as_bytes(),
            row.expires,
            row.ended,
            row.data,
            seconds(now)
        ])?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}
