//! 2.2/2.4: a record that has expired already is never written and hears Yes, also where the key has a live one

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    if !record.is_live(now) {
        return Ok(Created::Yes);
    }
    let row = to_row(record)?;
    let changed = connection
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4
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
