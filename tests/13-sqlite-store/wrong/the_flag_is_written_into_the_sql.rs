//! caught by: step_2::the_values_stay_out_of_the_sql
//! Writes one value into the SQL text. It is a number, today.

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
    let ended = i64::from(ended);
    let rows = connection.execute(
        &format!("INSERT INTO sessions (key, version, expires, ended, data)
         VALUES (?1, random(), ?2, {ended}, ?3)
         ON CONFLICT (key) DO UPDATE SET version = random(), expires = ?2, ended = {ended}, data = ?3
         WHERE expires <= ?4"),
        params![key.as_bytes(), expires, data, seconds(now)],
    )?;
    Ok(if rows == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}
