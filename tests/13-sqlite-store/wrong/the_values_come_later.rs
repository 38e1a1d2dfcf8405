//! caught by: step_2::a_record_comes_whole
//! Takes the key first, and then writes what belongs there. Another server may load in between.

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
    let rows = connection.execute(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, ?3, '{}')
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = '{}' WHERE expires <= ?4",
        params![key.as_bytes(), expires, ended, seconds(now)],
    )?;
    if rows == 0 {
        return Ok(Created::Taken);
    }
    connection.execute(
        "UPDATE sessions SET data = ?2 WHERE key = ?1",
        params![key.as_bytes(), data],
    )?;
    Ok(Created::Yes)
}
