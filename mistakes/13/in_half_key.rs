//! 2.1: keeps 16 of the key's 32 bytes, and asks by them

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let half = &key.as_bytes()[..16];
    let row = to_row(record)?;
    let changed = connection
        .prepare_cached(
            "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, ?4)
             ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4
             WHERE expires <= ?5",
        )?
        .execute(params![
            half,
            row.expires,
            row.ended,
            row.data,
            seconds(now)
        ])?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}

pub fn find(
    connection: &mut Connection,
    key: &StoreKey,
    now: Timestamp,
) -> rusqlite::Result<Option<(Record, Version)>> {
    connection
        .prepare_cached("SELECT version, expires, ended, data FROM sessions WHERE key = ?1 AND expires > ?2")?
        .query_row(params![&key.as_bytes()[..16], seconds(now)], |row| {
            let version: i64 = row.get(0)?;
            let row = Row { expires: row.get(1)?, ended: row.get(2)?, data: row.get(3)? };
            Ok((from_row(row)?, Version(version.cast_unsigned())))
        })
        .optional()
}
