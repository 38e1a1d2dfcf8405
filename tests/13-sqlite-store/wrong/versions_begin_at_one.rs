//! caught by: step_3::does_not_put_a_new_record_back
//! also by: step_2::the_new_record_is_the_one_that_counts, step_2::no_two_versions_are_equal
//! also by: step_4::a_version_is_never_used_twice
//! Counts the saves of a row. A key that comes back has the first version again.

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
        "INSERT INTO sessions (key, version, expires, ended, data) VALUES (?1, 1, ?2, ?3, ?4)
         ON CONFLICT (key) DO UPDATE SET version = 1, expires = ?2, ended = ?3, data = ?4
         WHERE expires <= ?5",
        params![key.as_bytes(), expires, ended, data, seconds(now)],
    )?;
    Ok(if rows == 0 {
        Created::Taken
    } else {
        Created::Yes
    })
}

pub fn swap(
    connection: &mut Connection,
    key: &StoreKey,
    seen: Version,
    record: &Record,
    now: Timestamp,
) -> rusqlite::Result<Saved> {
    let Row {
        expires,
        ended,
        data,
    } = to_row(record)?;
    let rows = connection.execute(
        "UPDATE sessions SET version = version + 1, expires = ?3, ended = ?4, data = ?5
         WHERE key = ?1 AND version = ?2 AND expires > ?6",
        params![
            key.as_bytes(),
            seen.0.cast_signed(),
            expires,
            ended,
            data,
            seconds(now)
        ],
    )?;
    Ok(if rows == 0 { Saved::Stale } else { Saved::Yes })
}
