//! caught by: step_2::a_key_can_be_created_once
//! also by: step_2::a_refused_create_leaves_the_record_alone
//! Takes a tombstone for no record: a late request that moves puts its session under an ID that has ended.

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
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = ?3, data = ?4
         WHERE expires <= ?5 OR ended",
        params![key.as_bytes(), expires, ended, data, seconds(now)],
    )?;
    Ok(if rows == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
