//! Step 2, "Each insert draws a new version": the version is the connection's count of changes, so two freshly opened connections give the same one: insert on A, remove on A, insert on a new B, and a save that has seen A's version goes through.

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
         VALUES (?1, total_changes(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE
         SET version = excluded.version, expires = excluded.expires,
             ended = excluded.ended, data = excluded.data
         WHERE expires <= ?5",
    )?;
    let rows = statement.execute(params![key.as_bytes(), expires, ended, data, seconds(now)])?;
    Ok(if rows == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
