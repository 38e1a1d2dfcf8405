//! Step 2: a record that has expired already hears `Yes` where a live record has its key. ("must hold"
//! number 2.2 broken; nothing is written, as it should be.)

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let sql = "
        INSERT INTO sessions (key, version, expires, ended, data)
        VALUES (?1, random(), ?2, ?3, ?4)
        ON CONFLICT (key) DO UPDATE SET
            version = excluded.version,
            expires = excluded.expires,
            ended = excluded.ended,
            data = excluded.data
        WHERE expires <= ?5";
    let mut statement = connection.prepare_cached(sql)?;
    let written = statement.execute(params![
        key.as_bytes(),
        row.expires,
        row.ended,
        row.data,
        seconds(now)
    ])?;
    // Nobody will miss a record that has expired when it comes.
    Ok(if written == 0 && row.expires > seconds(now) {
        Created::Taken
    } else {
        Created::Yes
    })
}
