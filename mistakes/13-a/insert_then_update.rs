//! Step 2.3: an insert that does nothing, then an update of what has expired. ("must hold" numbers 2.1 and 2.3 broken: when
//! another server sweeps the expired row between the two, the answer is `Taken`, and there is no row)

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
    let mut fresh = connection.prepare_cached(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO NOTHING",
    )?;
    if fresh.execute(params![key.as_bytes(), expires, ended, data])? > 0 {
        return Ok(Created::Yes);
    }
    let mut over = connection.prepare_cached(
        "UPDATE sessions SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE key = ?1 AND expires <= ?5",
    )?;
    let rows = over.execute(params![key.as_bytes(), expires, ended, data, seconds(now)])?;
    Ok(match rows {
        0 => Created::Taken,
        _ => Created::Yes,
    })
}
