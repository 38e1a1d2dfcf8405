//! Step 2, "Then all columns are the new record's": where an expired row makes way, `ended` isn't set, so a live record in the place of an expired tombstone is a tombstone (and the other way round).

/// Keeps a record under a key that isn't there yet, or whose record has expired.
pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE
         SET version = excluded.version, expires = excluded.expires, data = excluded.data
         WHERE expires <= ?5",
    )?;
    let rows = statement.execute(params![key.as_bytes(), expires, ended, data, seconds(now)])?;
    Ok(if rows == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
