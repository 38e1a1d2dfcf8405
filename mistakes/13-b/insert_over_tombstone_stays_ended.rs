//! Step 2: what takes the place of an expired tombstone is a tombstone, too. ("must hold" number 2.3
//! broken: the column `ended` isn't the new record's. Over an expired record that is none, all is right.)

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
            ended = max(ended, excluded.ended),
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
    Ok(if written == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
