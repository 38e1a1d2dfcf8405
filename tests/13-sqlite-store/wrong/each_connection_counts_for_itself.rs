//! caught by: step_2::no_two_versions_are_equal
//! Takes the connection's count of changes for a version. Two servers that have just started draw the same one.

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
    Ok(match rows {
        0 => Created::Taken,
        _ => Created::Yes,
    })
}
