//! 2.12: the flag stands in the SQL text, so there are two texts

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let ended = i32::from(row.ended);
    let sql = format!(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, random(), ?2, {ended}, ?3)
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = {ended}, data = ?3
         WHERE expires <= ?4"
    );
    let changed = connection.execute(&sql, params![key.as_bytes(), row.expires, row.data, seconds(now)])?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}
