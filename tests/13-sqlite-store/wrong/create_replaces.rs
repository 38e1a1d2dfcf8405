//! caught by: step_2::who_was_faster_keeps_the_key
//! also by: step_2::the_row_is_the_record_s, step_2::of_two_hundred_at_once_one_creates
//! also by: step_2::of_two_hundred_at_once_one_takes_the_place
//! Looks whether the key is free, and then puts the row there, whatever has come there meanwhile.

pub fn insert(
    connection: &mut Connection,
    key: &StoreKey,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Created> {
    if find(connection, key, now)?.is_some() {
        return Ok(Created::Taken);
    }
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    connection.execute(
        "INSERT OR REPLACE INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, ?3, ?4)",
        params![key.as_bytes(), expires, ended, data],
    )?;
    Ok(Created::Yes)
}
