//! caught by: step_6::creates_nothing
//! Writes the row whether or not it is there, and compares the version only where it is.

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record);
    let rows = connection.execute(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?3, ?4, ?5)
         ON CONFLICT (key) DO UPDATE
         SET version = random(), expires = ?3, ended = ?4, data = ?5
         WHERE version = ?2 AND expires > ?6",
        params![
            key.as_bytes(),
            seen.0.cast_signed(),
            expires,
            ended,
            data,
            seconds(now)
        ],
    )?;
    Ok(if rows == 0 { Saved::Stale } else { Saved::Yes })
}
