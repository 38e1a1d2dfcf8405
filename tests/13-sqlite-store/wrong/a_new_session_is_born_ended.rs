//! caught by: step_2::the_row_is_the_record_s
//! also by: step_2::the_new_record_is_the_one_that_counts, step_3::what_is_taken_is_given_back
//! also by: step_3::does_not_put_a_new_record_back
//! Forgets one column where it takes an old record's place, which may be the tombstone of an ended
//! session.

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
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, data = ?4
         WHERE expires <= ?5",
        params![key.as_bytes(), expires, ended, data, seconds(now)],
    )?;
    Ok(if rows == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
