//! The four questions that a store is asked, each as one statement.

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    if row.expires <= seconds(now) {
        // Nobody could load it: it takes no room.
        return Ok(match find(connection, key, now)? {
            Some(_) => Created::Taken,
            None => Created::Yes,
        });
    }
    let mut statement = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET
             version = excluded.version,
             expires = excluded.expires,
             ended = excluded.ended,
             data = excluded.data
         WHERE expires <= ?5",
    )?;
    let added = statement.execute(params![
        key.as_bytes(),
        row.expires,
        row.ended,
        row.data,
        seconds(now)
    ])?;
    Ok(if added == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
