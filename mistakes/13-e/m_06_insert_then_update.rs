//! The four questions that a store is asked, each as one statement.

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let mut fresh = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO NOTHING",
    )?;
    if fresh.execute(params![key.as_bytes(), row.expires, row.ended, row.data])? == 1 {
        return Ok(Created::Yes);
    }
    // The key is there. It makes way if it has expired.
    let mut old = connection.prepare_cached(
        "UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE key = ?1 AND expires <= ?5",
    )?;
    let changed = old.execute(params![
        key.as_bytes(),
        row.expires,
        row.ended,
        row.data,
        seconds(now)
    ])?;
    Ok(if changed == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
