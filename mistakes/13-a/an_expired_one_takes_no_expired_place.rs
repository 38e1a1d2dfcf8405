//! Step 2.4: a record that has expired already doesn't take an expired row's place, and hears `Taken`. ("must hold" numbers 2.3
//! and 2.4 broken: it is inserted like others; two such inserts, one after the other, are to say `Yes` twice)

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
         SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE expires <= ?5 AND excluded.expires > ?5",
    )?;
    let rows = statement.execute(params![key.as_bytes(), expires, ended, data, seconds(now)])?;
    Ok(match rows {
        0 => Created::Taken,
        _ => Created::Yes,
    })
}
