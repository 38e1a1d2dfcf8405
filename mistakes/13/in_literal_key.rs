//! 2.12: the key stands in the SQL text

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    let row = to_row(record)?;
    let hex: String = key.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let sql = format!(
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (x'{hex}', random(), ?1, ?2, ?3)
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?1, ended = ?2, data = ?3
         WHERE expires <= ?4"
    );
    let changed = connection.execute(&sql, params![row.expires, row.ended, row.data, seconds(now)])?;
    Ok(if changed == 0 { Created::Taken } else { Created::Yes })
}
