//! 2.3: the flag stays the old one: who comes after a tombstone is one

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let changed = connection
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, data = ?4
             WHERE expires <= ?5",
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
